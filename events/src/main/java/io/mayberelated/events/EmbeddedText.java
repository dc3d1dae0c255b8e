package io.mayberelated.events;

import java.time.Instant;
import java.util.Objects;

/**
 * The vector of one text, computed once. Topic {@code embeddings.v1}, keyed by {@link #source()} and compacted; works
 * and comments carry it on as soon as it agrees with what they say.
 */
public record EmbeddedText(TextId source, Instant at, Embedding embedding) implements Event {
    public EmbeddedText {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(embedding, "embedding");
    }
}
