package io.mayberelated.ingest.understand;

import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes in what texts were found to mean: those that still say the same are told again as a whole, with their vectors.
 * Runs where they were told the first time, so that one task alone writes what is known of a text.
 */
final class KafkaMeanings implements Processor<String, byte[], String, KafkaOutgoing> {
    private static final String STAGE = "ingest/embeddings";

    /** Who knows the text. */
    interface Knows {
        /** The whole state with its vector; empty when the text is gone or has changed. */
        Optional<Record<String, KafkaOutgoing>> told(EmbeddedText embedded);
    }

    private final JsonEvents json = new JsonEvents();
    private final Function<ProcessorContext<String, KafkaOutgoing>, Knows> connect;
    private Optional<Connected> joined = Optional.empty();

    KafkaMeanings(Function<ProcessorContext<String, KafkaOutgoing>, Knows> connect) {
        this.connect = connect;
    }

    @Override
    public void init(ProcessorContext<String, KafkaOutgoing> context) {
        joined = Optional.of(new Connected(context, connect.apply(context)));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            return; // the text was withdrawn, and said so itself
        }
        try {
            EmbeddedText embedded = json.read(record.value(), EmbeddedText.class);
            connected().texts().told(embedded).ifPresent(this::forward);
        } catch (UnreadableEvent | IllegalArgumentException e) {
            forward(KafkaOutgoing.deadLetter(
                    record.key(),
                    record.value(),
                    STAGE,
                    KafkaPositions.said(connected().context()),
                    e));
        }
    }

    private void forward(Record<String, KafkaOutgoing> record) {
        connected().context().forward(record.withTimestamp(connected().context().currentSystemTimeMs()));
    }

    private Connected connected() {
        return joined.orElseThrow(() -> new IllegalStateException("Kafka Streams calls init first"));
    }

    private record Connected(ProcessorContext<String, KafkaOutgoing> context, Knows texts) {}
}
