package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people call the works they link to: the words of hyperlinks, and where they lead.
 *
 * @param bySource the links of each text by the text's id: texts are independent of one another, links of one are not
 */
public record Anchors(Map<String, List<Anchor>> bySource) {
    public static final Anchors NONE = new Anchors(Map.of());

    private static final int WORDS_MAX = 8;

    /** @param target where the words lead, whether or not such a work is known */
    public record Anchor(String words, WorkName target) {}

    /**
     * Words, with one of their spellings.
     *
     * @param textsByTarget for each place they lead to, by the hash of its name, how many texts lead there
     */
    record Use(String words, Map<Long, Integer> textsByTarget) {}

    public Anchors {
        bySource = Map.copyOf(bySource);
    }

    public Anchors without(String source) {
        Map<String, List<Anchor>> fewer = new TreeMap<>(bySource);
        fewer.remove(source);
        return new Anchors(fewer);
    }

    public int links() {
        return bySource.values().stream().mapToInt(List::size).sum();
    }

    List<Use> uses() {
        Map<Long, Use> uses = new TreeMap<>();
        new TreeMap<>(bySource).values().forEach(anchors -> {
            Set<String> once = new HashSet<>();
            anchors.forEach(anchor -> count(anchor, once, uses));
        });
        return new ArrayList<>(uses.values());
    }

    private static void count(Anchor anchor, Set<String> once, Map<Long, Use> uses) {
        String words = anchor.words().strip().replaceFirst("^(?i:the|an?)\\s+", "");
        Tokens tokens = Tokens.of(words);
        if (tokens.size() > WORDS_MAX || Common.telling(tokens) == 0) {
            return; // "this post" points and names nothing
        }
        long key = tokens.joined();
        if (once.add(key + " " + anchor.target())) {
            uses.computeIfAbsent(key, _ -> new Use(words, new TreeMap<>()))
                    .textsByTarget()
                    .merge(KnownWork.hash(anchor.target()), 1, Integer::sum);
        }
    }
}
