package io.mayberelated.ingest.embed;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import java.util.Optional;

/** A text as the log tells it now. */
sealed interface TextState {
    TextId id();

    /** @param embedding the vector that is told along; of these words or of earlier ones */
    record Said(TextId id, String words, Optional<Embedding> embedding) implements TextState {
        boolean lacksVectorOf(Embedding.Model model) {
            return embedding.filter(vector -> vector.isOf(words, model)).isEmpty();
        }
    }

    record Gone(TextId id) implements TextState {}

    static TextState of(WorkEvent event) {
        return switch (event) {
            case WorkEvent.Described work -> new Said(TextId.of(work.id()), work.wording(), work.embedding());
            case WorkEvent.Withdrawn gone -> new Gone(TextId.of(gone.id()));
        };
    }

    static TextState of(CommentEvent event) {
        return switch (event) {
            case CommentEvent.Posted comment -> new Said(TextId.of(comment.id()), comment.text(), comment.embedding());
            case CommentEvent.Withdrawn gone -> new Gone(TextId.of(gone.id()));
        };
    }
}
