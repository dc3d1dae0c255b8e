package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How texts speak of works: what their hyperlinks call them, what they say a work brings, and which acronyms they explain.
 *
 * @param bySource by the text's id: texts are independent of one another, what one of them says is not
 */
public record Usage(Map<String, Said> bySource) {
    public static final Usage NONE = new Usage(Map.of());

    /**
     * What one text says.
     *
     * @param about       the work that it is about
     * @param introduced  names that it gives to what is brought, which is then that work's
     * @param definitions acronyms that it explains
     */
    public record Said(
            List<Anchor> anchors, Optional<WorkName> about, List<String> introduced, List<Definition> definitions) {
        public Said {
            anchors = List.copyOf(anchors);
            introduced = List.copyOf(introduced);
            definitions = List.copyOf(definitions);
        }

        public static Said of(MarkedText text, Optional<WorkName> about) {
            List<Anchor> anchors = new ArrayList<>();
            text.anchors()
                    .forEach(anchor -> WorkAddress.name(anchor.address())
                            .ifPresent(name -> anchors.add(new Anchor(words(text, anchor), name))));
            List<String> introduced = about.isPresent() ? List.copyOf(Introductions.in(text.text())) : List.of();
            return new Said(anchors, about, introduced, Introductions.definitions(text.text()));
        }

        private static String words(MarkedText text, MarkedText.Anchor anchor) {
            return text.text().substring(anchor.words().start(), anchor.words().end());
        }
    }

    /** @param target where the words lead, whether or not such a work is known */
    public record Anchor(String words, WorkName target) {}

    public Usage {
        bySource = Map.copyOf(bySource);
    }

    public Usage without(String source) {
        Map<String, Said> fewer = new TreeMap<>(bySource);
        fewer.remove(source);
        return new Usage(fewer);
    }

    public int links() {
        return bySource.values().stream()
                .mapToInt(said -> said.anchors().size())
                .sum();
    }
}
