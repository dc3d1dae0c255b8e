package io.mayberelated.ingest.understand;

import io.mayberelated.events.Topic;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** How far the submissions are understood, for those who handed them in and ask. */
public final class KafkaPositions {
    private final Map<Integer, Long> done = new ConcurrentHashMap<>();

    void done(ProcessorContext<?, ?> context) {
        context.recordMetadata()
                .filter(at -> at.topic().equals(Topic.SUBMISSIONS.topicName()))
                .ifPresent(at -> done.merge(at.partition(), at.offset(), Math::max));
    }

    /** The last one that this process understood of a partition; empty when it has none of it. */
    public OptionalLong last(int partition) {
        Long offset = done.get(partition);
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** Where the record at hand stands, {@code topic/partition/offset}. */
    public static String said(ProcessorContext<?, ?> context) {
        return context.recordMetadata()
                .map(at -> "%s/%d/%d".formatted(at.topic(), at.partition(), at.offset()))
                .orElse("unknown");
    }
}
