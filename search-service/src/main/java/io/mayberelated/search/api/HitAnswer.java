package io.mayberelated.search.api;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Found.Hit;
import java.net.URI;
import java.time.Instant;
import java.time.Year;
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
 */
record HitAnswer(
        String id,
        TextId.Kind kind,
        String title,
        double score,
        Map<String, List<String>> highlights,
        Optional<List<String>> authors,
        Optional<Year> year,
        Optional<String> venue,
        Optional<String> author,
        Optional<String> thread,
        Optional<Instant> postedAt,
        Optional<URI> url) {
    static HitAnswer of(Hit hit) {
        return switch (hit.what()) {
            case Indexed.Work(var work) -> of(work, hit);
            case Indexed.Comment(var comment) -> of(comment, hit);
        };
    }

    private static HitAnswer of(WorkEvent.Described work, Hit hit) {
        return new HitAnswer(
                work.id().value(),
                TextId.Kind.WORK,
                work.title(),
                hit.score(),
                hit.highlights(),
                Optional.of(work.authors()),
                work.year(),
                work.venue(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                work.pages().stream().findFirst());
    }

    private static HitAnswer of(CommentEvent.Posted comment, Hit hit) {
        return new HitAnswer(
                comment.id().value(),
                TextId.Kind.COMMENT,
                FirstLine.of(comment.text()),
                hit.score(),
                hit.highlights(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(comment.author()),
                Optional.of(comment.thread()),
                comment.postedAt(),
                comment.url());
    }
}
