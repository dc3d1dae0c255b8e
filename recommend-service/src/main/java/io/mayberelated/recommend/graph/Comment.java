package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Reason.CommentRef;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment as it was last posted.
 *
 * @param page  its address
 * @param text  kept because it is quoted, and because what a comment names may become known long after its words: a
 *              subscription to words is asked about both
 * @param since when the broker took the first event that told of it, as far as the log still knows
 */
public record Comment(
        CommentId id,
        String author,
        String thread,
        Optional<CommentId> parent,
        Optional<Instant> postedAt,
        Optional<String> page,
        int score,
        String text,
        Instant since) {
    static Comment of(Posted event, Instant since) {
        return new Comment(
                event.id(),
                event.author(),
                event.thread(),
                event.parent(),
                event.postedAt(),
                event.url().map(URI::toString),
                event.score().orElse(0),
                event.text(),
                since);
    }

    public CommentRef ref() {
        return new CommentRef(id, author, thread, page.map(URI::create), postedAt);
    }

    /** From when on it could be read. */
    public Instant from() {
        return postedAt.orElse(since);
    }
}
