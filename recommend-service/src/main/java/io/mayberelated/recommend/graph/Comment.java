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
 * @param text  kept because what a comment names may become known long after its words: a subscription to words is
 *              asked about both
 * @param since when the broker took the first event that told of it, as far as the log still knows
 */
public record Comment(
        CommentId id,
        String author,
        String thread,
        Optional<CommentId> parent,
        Optional<Instant> postedAt,
        Optional<URI> url,
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
                event.url(),
                event.score().orElse(0),
                event.text(),
                since);
    }

    public CommentRef ref() {
        return new CommentRef(id, author, thread, url, postedAt);
    }
}
