package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Reference strings that say where a work is printed: author, year, volume and page name it without its title. Where a
 * line tells the title it takes knowledge of the works to see which part of it that is.
 */
final class ReferenceMentions implements MentionFinder {
    /** Of 100,000 reference strings less than one in a hundred was taken for another work. */
    private static final double CONFIDENCE = 0.98;

    @Override
    public List<Named> find(MarkedText text) {
        return ReferenceLine.in(text.text()).stream()
                .flatMap(line -> line.printed().stream()
                        .map(name -> new Named(Kind.REFERENCE, name, line.words(), Optional.of(CONFIDENCE))))
                .toList();
    }
}
