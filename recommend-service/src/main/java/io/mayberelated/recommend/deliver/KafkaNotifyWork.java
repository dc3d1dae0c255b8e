package io.mayberelated.recommend.deliver;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.recommend.graph.GraphReader;
import io.mayberelated.recommend.graph.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What is done with one batch after another: wait for the graph, tell, then move on.
 *
 * <p>In that order. The graph must have all that was in the log when the batch had come: then of two events that belong
 * together, whichever replica looks at them, the one looked at later finds both. A crash before the last step repeats a
 * batch, which the ledger of what was told absorbs; the other order would lose one.
 */
public final class KafkaNotifyWork {
    private static final Map<String, Topic> TOPICS =
            GraphReader.TOPICS.stream().collect(Collectors.toMap(Topic::topicName, Function.identity()));
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOKS_AT_STOPPING_EACH = Duration.ofMillis(500);
    private static final int PUT_OFF_MAX = 10_000;

    private final KafkaNotifyStart start;
    private final Progress graph;
    private final Batch batch;
    private final Patience patience;
    private final InstantSource clock;

    /**
     * @param graphWithin how long a graph that lags is waited for; after that the batch is tried again from its beginning
     * @param settlesIn   how long after an event all that belongs to it has come, as a rule
     */
    public record Patience(Duration graphWithin, Duration settlesIn) {}

    public KafkaNotifyWork(
            KafkaNotifyStart start, Progress graph, Batch batch, Patience patience, InstantSource clock) {
        this.start = start;
        this.graph = graph;
        this.batch = batch;
        this.patience = patience;
        this.clock = clock;
    }

    Session begin(Consumer<String, byte[]> consumer, BooleanSupplier stopping) {
        Session session = new Session(consumer, stopping);
        consumer.subscribe(TOPICS.keySet(), session);
        return session;
    }

    /** The life of one consumer. */
    final class Session implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;
        private final BooleanSupplier stopping;
        private final PutOff putOff = new PutOff(PUT_OFF_MAX);

        private Session(Consumer<String, byte[]> consumer, BooleanSupplier stopping) {
            this.consumer = consumer;
            this.stopping = stopping;
        }

        NotifyStatus next() {
            List<EventRecord> came = poll();
            Instant now = clock.instant();
            List<EventRecord> due = putOff.takeDue(now);
            if (!came.isEmpty() || !due.isEmpty()) {
                awaitGraph();
                putOff.add(batch.handle(came, due), now.plus(patience.settlesIn()));
                consumer.commitSync(positions());
            }
            return status();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            start.beginWhereNew(consumer, partitions);
        }

        /** What was put off is still before the committed position: whoever has the partition next will find it. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            Set<TopicPartition> gone = Set.copyOf(partitions);
            putOff.drop(
                    record -> gone.contains(new TopicPartition(record.topic().topicName(), record.partition())));
        }

        private List<EventRecord> poll() {
            try {
                List<EventRecord> records = new ArrayList<>();
                consumer.poll(POLL).forEach(record -> records.add(event(record)));
                return records;
            } catch (InvalidOffsetException e) {
                start.begin(consumer, e.partitions());
                return List.of();
            }
        }

        private void awaitGraph() {
            Map<Positions.Place, Long> ends = ends();
            long times = Math.max(1, patience.graphWithin().dividedBy(LOOKS_AT_STOPPING_EACH));
            for (long i = 0; i < times && !stopping.getAsBoolean(); i++) {
                if (isGraphPast(ends)) {
                    return;
                }
            }
            throw new GraphBehind(patience.graphWithin());
        }

        private boolean isGraphPast(Map<Positions.Place, Long> ends) {
            try {
                return graph.await(ends, LOOKS_AT_STOPPING_EACH);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private Map<Positions.Place, Long> ends() {
            List<TopicPartition> all = TOPICS.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(all).entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> new Positions.Place(
                                    topic(end.getKey().topic()), end.getKey().partition()),
                            Map.Entry::getValue));
        }

        private Map<TopicPartition, OffsetAndMetadata> positions() {
            Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
            for (TopicPartition partition : consumer.assignment()) {
                long next = putOff.first(topic(partition.topic()), partition.partition())
                        .orElseGet(() -> consumer.position(partition));
                positions.put(partition, new OffsetAndMetadata(next));
            }
            return positions;
        }

        private NotifyStatus status() {
            Set<TopicPartition> assigned = consumer.assignment();
            long lag = assigned.stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            return new NotifyStatus(assigned.size(), lag, putOff.size(), Optional.empty());
        }
    }

    private static EventRecord event(ConsumerRecord<String, byte[]> record) {
        return new EventRecord(
                topic(record.topic()),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : record.key(),
                Optional.ofNullable(record.value()));
    }

    private static Topic topic(String name) {
        Topic topic = TOPICS.get(name);
        if (topic == null) {
            throw new IllegalStateException("a record of " + name + ", which was not asked for");
        }
        return topic;
    }

    /** The graph has not applied what is in the log; telling now could miss something. */
    static final class GraphBehind extends RuntimeException {
        GraphBehind(Duration waited) {
            super("the graph did not come up to the log within " + waited);
        }
    }
}
