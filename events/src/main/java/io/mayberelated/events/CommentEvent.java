package io.mayberelated.events;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a comment says, or that it is gone.
 *
 * <p>Topic {@code comments.v1}, keyed by {@link #id()} and compacted; each event carries the whole state.
 */
public sealed interface CommentEvent extends Event {
    CommentId id();

    /** When the system came to know it. */
    Instant at();

    /**
     * @param thread    what is being discussed: comments with an equal value stand in one thread
     * @param about     the work that the thread discusses, where the source says so
     * @param postedAt  the comment's own date; some archives have none
     * @param score     the votes of the forum's readers, in the forum's own unit
     * @param text      plain text, at most {@value #TEXT_CHARS_MAX} characters; all offsets count its code points
     * @param textChars how long the text was before it was cut; equal to its length when it was not
     * @param embedding what the text means; comes some time after the comment, or never
     */
    record Posted(
            CommentId id,
            Instant at,
            String author,
            String thread,
            Optional<WorkName> about,
            Optional<CommentId> parent,
            Optional<Instant> postedAt,
            Optional<URI> url,
            Optional<Integer> score,
            String text,
            int textChars,
            Optional<Embedding> embedding)
            implements CommentEvent {
        /** With this an event stays below 64 KiB in any script. */
        public static final int TEXT_CHARS_MAX = 16_000;

        public Posted {
            if (text.isBlank()) {
                throw new IllegalArgumentException(id + " has no text");
            }
            if (text.length() > TEXT_CHARS_MAX) {
                throw new IllegalArgumentException(id + " has a text that was not cut");
            }
        }

        /** As its source tells it; what it means is not known yet. */
        public Posted(
                CommentId id,
                Instant at,
                String author,
                String thread,
                Optional<WorkName> about,
                Optional<CommentId> parent,
                Optional<Instant> postedAt,
                Optional<URI> url,
                Optional<Integer> score,
                String text,
                int textChars) {
            this(id, at, author, thread, about, parent, postedAt, url, score, text, textChars, Optional.empty());
        }

        public Posted withEmbedding(Optional<Embedding> meant) {
            return new Posted(id, at, author, thread, about, parent, postedAt, url, score, text, textChars, meant);
        }

        /** Whether the text is shorter here than at its source. */
        public boolean isTextCut() {
            return textChars > text.length();
        }
    }

    record Withdrawn(CommentId id, Instant at, String because) implements CommentEvent {}
}
