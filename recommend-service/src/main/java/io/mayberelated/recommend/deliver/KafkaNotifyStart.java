package io.mayberelated.recommend.deliver;

import io.mayberelated.recommend.subscribe.Newness;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where telling begins in a partition in which the group has no position: it is new, or was away for so long that the
 * broker forgot it.
 *
 * <p>At the end, when nobody subscribed yet: a subscription only wants what comes after it. Kafka's own "latest" would
 * have a gap, between somebody's subscribing and the moment the group first looks. So the end is noted first and the store
 * asked second: whoever is not in the store then subscribes after the end that was noted. If somebody is, the position is
 * that of the first event that can concern the oldest subscription. It is committed at once, before anything is told.
 */
public final class KafkaNotifyStart {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaNotifyStart.class);

    private final Subscriptions subscriptions;

    public KafkaNotifyStart(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Gives a position to each partition that has none. */
    void beginWhereNew(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        begin(
                consumer,
                partitions.stream()
                        .filter(partition -> committed.get(partition) == null)
                        .toList());
    }

    void begin(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.endOffsets(partitions)); // first
        Optional<Instant> oldest = subscriptions.oldest().map(Newness::whatConcerns); // second
        oldest.ifPresent(from -> starts.putAll(firstSince(from, consumer, partitions)));
        starts.forEach(consumer::seek);
        consumer.commitSync(starts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue()))));
        LOG.info("begins at {}", starts);
    }

    private static Map<TopicPartition, Long> firstSince(
            Instant from, Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> from.toEpochMilli()));
        Map<TopicPartition, Long> found = new HashMap<>();
        consumer.offsetsForTimes(wanted)
                .forEach((partition, place) -> offset(place).ifPresent(offset -> found.put(partition, offset)));
        return found;
    }

    /** Kafka gives null for a partition without a record that is as new. */
    private static Optional<Long> offset(OffsetAndTimestamp place) {
        return Optional.ofNullable(place).map(OffsetAndTimestamp::offset);
    }
}
