package io.mayberelated.ingest.embed;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of the partitions that this process is in charge of, each as it was told last.
 *
 * <p>A position is kept in the consumer group with the model that got so far. One that another model kept counts for
 * nothing: the partition is read again from its beginning. Since the group gives a partition to one process at a time, two
 * processes with different models never answer each other's vectors with their own, back and forth.
 */
final class KafkaTextLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTextLog.class);
    private static final String STAGE = "ingest/embed";
    private static final Duration POLL = Duration.ofMillis(200);

    private final JsonEvents json = new JsonEvents();
    private final Map<TopicPartition, Backlog> taken = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Consumer<String, byte[]> consumer;
    private final Embedding.Model model;
    private final KafkaBacklogs backlogs;
    private final KafkaDeadLetters deadLetters;

    KafkaTextLog(
            Consumer<String, byte[]> consumer,
            Embedding.Model model,
            KafkaBacklogs backlogs,
            KafkaDeadLetters deadLetters) {
        this.consumer = consumer;
        this.model = model;
        this.backlogs = backlogs;
        this.deadLetters = deadLetters;
    }

    /** @param changed called when partitions came or went */
    void join(Runnable changed) {
        consumer.subscribe(KafkaTold.TOPICS.stream().map(Topic::topicName).toList(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(taken::remove);
                partitions.forEach(committed::remove);
                changed.run();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                changed.run();
                take(Set.copyOf(partitions));
            }
        });
    }

    private void take(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> kept = consumer.committed(partitions);
        Map<TopicPartition, Long> from = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata position = kept.get(partition);
            if (position == null || !position.metadata().equals(model.toString())) {
                consumer.seekToBeginning(List.of(partition));
            }
            from.put(partition, consumer.position(partition));
        }
        taken.putAll(backlogs.ahead(from));
        LOG.info("makes vectors of {} for {}", model, partitions);
    }

    /** What came next, of each text the last; nothing when nothing came for a moment. */
    Collection<KafkaTold> poll() {
        Map<TextId, KafkaTold> last = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            Backlog backlog = backlog(KafkaTold.partition(record));
            if (!backlog.isSuperseded(KafkaTold.key(record), record.offset())) {
                backlog.done(record.offset());
                read(record, last);
            }
        }
        return last.values();
    }

    private void read(ConsumerRecord<String, byte[]> record, Map<TextId, KafkaTold> last) {
        try {
            KafkaTold told = KafkaTold.read(record, json);
            last.put(told.state().id(), told);
        } catch (UnreadableEvent | IllegalArgumentException e) {
            putAside(record, e);
        }
    }

    void putAside(ConsumerRecord<String, byte[]> record, Exception why) {
        LOG.warn("{} puts aside {}/{}: {}", STAGE, KafkaTold.partition(record), record.offset(), why.getMessage());
        deadLetters.put(KafkaTold.event(record), STAGE, why);
    }

    /** All that was polled is done, and need not be read again. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            OffsetAndMetadata position = new OffsetAndMetadata(consumer.position(partition), model.toString());
            if (!position.equals(committed.get(partition))) {
                moved.put(partition, position);
            }
        }
        if (!moved.isEmpty()) {
            consumer.commitSync(moved);
            committed.putAll(moved);
        }
    }

    /** How many texts are still to be looked at. */
    long left() {
        return consumer.assignment().stream()
                .mapToLong(partition -> backlog(partition)
                        .left(
                                consumer.position(partition),
                                consumer.currentLag(partition).orElse(0)))
                .sum();
    }

    private Backlog backlog(TopicPartition partition) {
        return taken.getOrDefault(partition, Backlog.NONE);
    }
}
