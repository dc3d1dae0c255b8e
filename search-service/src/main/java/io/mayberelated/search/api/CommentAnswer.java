package io.mayberelated.search.api;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkName;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment.
 *
 * @param text    plain; offsets of passages count its code points
 * @param textCut whether the text is shorter here than at its source
 * @param at      when the system came to know it as it is
 */
record CommentAnswer(
        CommentId id,
        String author,
        String thread,
        Optional<WorkName> about,
        Optional<CommentId> parent,
        Optional<Instant> postedAt,
        Optional<URI> url,
        Optional<Integer> score,
        String text,
        boolean textCut,
        Instant at) {
    static CommentAnswer of(CommentEvent.Posted comment) {
        return new CommentAnswer(
                comment.id(),
                comment.author(),
                comment.thread(),
                comment.about(),
                comment.parent(),
                comment.postedAt(),
                comment.url(),
                comment.score(),
                comment.text(),
                comment.isTextCut(),
                comment.at());
    }
}
