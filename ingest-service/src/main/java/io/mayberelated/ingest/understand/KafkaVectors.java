package io.mayberelated.ingest.understand;

import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.TextId;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** The vectors that were computed so far: of comments where these are read, of works where these are identified. */
final class KafkaVectors {
    /** A table of {@code embeddings.v1}, partitioned as the submissions are. */
    static final String OF_COMMENTS = "embeddings";

    static final String OF_WORKS = "embeddings-of-works";

    private final JsonEvents json = new JsonEvents();
    private final TimestampedKeyValueStore<String, byte[]> vectors;

    KafkaVectors(ProcessorContext<?, ?> context, String store) {
        this.vectors = context.getStateStore(store);
    }

    /** The vector of a text as it is now; one that was computed from other words is not its own. */
    Optional<Embedding> of(TextId id, String text) {
        ValueAndTimestamp<byte[]> stored = vectors.get(id.toString());
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(stored.value(), EmbeddedText.class).embedding())
                    .filter(vector -> vector.isOf(text));
        } catch (UnreadableEvent e) {
            return Optional.empty(); // it was put aside when it came
        }
    }
}
