package io.mayberelated.search.api;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.query.Explained;
import io.mayberelated.search.query.Found.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A work or comment that was found.
 *
 * @param title      of a work; of a comment its first line
 * @param score      comparable within one answer only; 0 where nothing was asked but filters
 * @param highlights field → snippets of it as HTML, escaped but for {@code <mark>}
 * @param authors    of a work
 * @param author     of a comment
 * @param explanation what the score is made of, where that was asked
 */
record HitAnswer(
        String id,
        TextId.Kind kind,
        String title,
        double score,
        Map<String, List<String>> highlights,
        Optional<List<String>> authors,
        Optional<Integer> year,
        Optional<String> venue,
        Optional<String> author,
        Optional<String> thread,
        Optional<Instant> postedAt,
        Optional<String> url,
        Optional<Explained> explanation) {
    static HitAnswer of(Hit hit) {
        Card card = hit.card();
        boolean isWork = card.kind() == TextId.Kind.WORK;
        return new HitAnswer(
                card.id(),
                card.kind(),
                card.title(),
                hit.score(),
                hit.highlights(),
                isWork ? Optional.of(card.authors()) : Optional.empty(),
                isWork && card.year() != 0 ? Optional.of(card.year()) : Optional.empty(),
                told(card.venue()),
                isWork ? Optional.empty() : card.authors().stream().findFirst(),
                told(card.thread()),
                card.postedAt(),
                told(card.url()),
                hit.explanation());
    }

    private static Optional<String> told(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
