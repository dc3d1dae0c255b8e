package io.mayberelated.ingest.embed;

import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks ahead in partitions, with a consumer of its own. */
final class KafkaBacklogs {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConfig kafka;
    private final BooleanSupplier isStopping;

    KafkaBacklogs(KafkaConfig kafka, BooleanSupplier isStopping) {
        this.kafka = kafka;
        this.isStopping = isStopping;
    }

    /** @param from the offset to begin at, for each partition */
    Map<TopicPartition, Backlog> ahead(Map<TopicPartition, Long> from) {
        Map<TopicPartition, LastOffsets> last = new HashMap<>();
        from.keySet().forEach(partition -> last.put(partition, new LastOffsets()));
        Map<TopicPartition, Backlog> backlogs = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
            while (!isStopping.getAsBoolean() && isBefore(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    last.computeIfAbsent(KafkaTold.partition(record), _ -> new LastOffsets())
                            .put(KafkaTold.key(record), record.offset());
                }
            }
            last.forEach((partition, offsets) ->
                    backlogs.put(partition, new Backlog(offsets, consumer.position(partition))));
        }
        return backlogs;
    }

    private static boolean isBefore(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private Map<String, Object> settings() {
        return KafkaClients.settings(
                kafka,
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000));
    }
}
