package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds all that a text may name, in the order of the text, each naming once. */
public final class MentionsInText {
    /** A text that names more than this is a list of references, and is best imported as one. */
    public static final int MENTIONS_MAX = 500;

    private static final List<MentionFinder> FINDERS =
            List.of(new LinkMentions(), new IdentifierMentions(), new TitleMentions(), new ReferenceMentions());

    /** What the text alone tells. */
    public List<Mention> in(MarkedText text) {
        return in(text, _ -> List.of());
    }

    /** @param known finds what takes knowledge of the works that there are */
    public List<Mention> in(MarkedText text, MentionFinder known) {
        return in(text, known, Optional.empty());
    }

    /** @param about the work that the text as a whole is said to be about */
    public List<Mention> in(MarkedText text, MentionFinder known, Optional<WorkName> about) {
        Set<Named> once = new HashSet<>();
        List<Named> found = new ArrayList<>();
        Stream.concat(FINDERS.stream(), Stream.of(known))
                .forEach(finder -> finder.find(text).stream().filter(once::add).forEach(found::add));
        found.addAll(Antecedents.find(text.text(), found, about));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Span> sentences = Sentences.of(text.text());
        Surroundings surroundings = new Surroundings(text.text(), sentences);
        Stances stances = new Stances(text.text(), sentences);
        return sure(found)
                .sorted(Comparator.comparingInt((Named named) -> named.words().start())
                        .thenComparing(Named::kind))
                .map(named -> mention(text.text(), named, surroundings, stances))
                .toList();
    }

    /** Links and identifiers first when there are too many: they are certain, titles a try. */
    private static Stream<Named> sure(List<Named> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                                (Named named) -> !named.name().scheme().isIdentifier())
                        .thenComparing(Named::kind))
                .limit(MENTIONS_MAX);
    }

    private static Mention mention(String text, Named named, Surroundings surroundings, Stances stances) {
        Span around = switch (named.kind()) {
            case QUOTED_SENTENCE -> surroundings.ofQuotation(named.words()); // its own, unless it stands alone
            case REFERENCE -> named.words();
            default -> surroundings.of(named.words());
        };
        return new Mention(
                named.kind(),
                named.name(),
                Optional.of(new Place(passage(text, named.words()), passage(text, around))),
                named.confidence(),
                stances.of(named.words()));
    }

    private static Passage passage(String text, Span span) {
        return Passage.of(text, span.start(), span.end());
    }
}
