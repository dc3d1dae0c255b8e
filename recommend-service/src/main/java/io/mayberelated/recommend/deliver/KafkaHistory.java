package io.mayberelated.recommend.deliver;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.KafkaConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics with a consumer of its own, of no group: nobody's position moves. */
public final class KafkaHistory implements History {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConfig config;

    public KafkaHistory(KafkaConfig config) {
        this.config = config;
    }

    @Override
    public void read(List<Topic> topics, Optional<Instant> since, Run run, Consumer<EventRecord> each) {
        Map<String, Topic> byName = topics.stream().collect(Collectors.toMap(Topic::topicName, Function.identity()));
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = begin(consumer, byName.keySet(), since, run);
            while (!run.isCancelled() && !isAtEnd(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Topic topic = byName.get(record.topic());
                    if (topic != null && !run.isCancelled()) {
                        each.accept(event(topic, record));
                        run.advance(1);
                    }
                }
            }
        }
    }

    private static Map<TopicPartition, Long> begin(
            KafkaConsumer<String, byte[]> consumer, Collection<String> topics, Optional<Instant> since, Run run) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        since.ifPresent(from -> starts.putAll(firstSince(from, consumer, ends)));
        starts.forEach(consumer::seek);
        run.begin(ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
                .sum());
        return ends;
    }

    /** A partition without a record that is as new is at its end. */
    private static Map<TopicPartition, Long> firstSince(
            Instant from, KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> wanted =
                ends.keySet().stream().collect(Collectors.toMap(partition -> partition, _ -> from.toEpochMilli()));
        Map<TopicPartition, Long> found = new HashMap<>(ends);
        consumer.offsetsForTimes(wanted)
                .forEach((partition, place) -> Optional.ofNullable(place)
                        .map(OffsetAndTimestamp::offset)
                        .ifPresent(offset -> found.put(partition, offset)));
        return found;
    }

    private static boolean isAtEnd(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static EventRecord event(Topic topic, ConsumerRecord<String, byte[]> record) {
        return new EventRecord(
                topic,
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : record.key(),
                Optional.ofNullable(record.value()));
    }
}
