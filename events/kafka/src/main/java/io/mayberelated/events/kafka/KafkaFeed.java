package io.mayberelated.events.kafka;

import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Topic;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of some topics into a view, on a thread of its own, from the position that the view itself
 * keeps. There is no consumer group: each replica holds the whole, so there is nothing to share out, to rebalance, or to
 * expire.
 *
 * <p>A broker that is away is waited for. A record that cannot be read goes to the dead letters, and the feed goes on;
 * a view that is itself broken ({@link IllegalStateException}, {@link UncheckedIOException}) stops the feed, and {@link
 * #status} says why.
 */
public final class KafkaFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final String stage;
    private final KafkaConfig config;
    private final Map<String, Topic> topics;
    private final FeedReader reader;
    private final KafkaDeadLetters deadLetters;
    private final InstantSource clock;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<KafkaConsumer<String, byte[]>> polling = new AtomicReference<>();
    private volatile FeedStatus status;

    private Positions positions = Positions.NONE;
    private long applied;
    private Optional<Instant> newest = Optional.empty();

    /** @param stage names the step in logs and dead letters, for example {@code search/index} */
    public KafkaFeed(
            String stage,
            KafkaConfig config,
            Collection<Topic> topics,
            FeedReader reader,
            KafkaDeadLetters deadLetters,
            InstantSource clock) {
        this.stage = stage;
        this.config = config;
        this.topics = topics.stream().collect(Collectors.toMap(Topic::topicName, Function.identity()));
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.status = new FeedStatus(false, 0, 0, 0, newest, clock.instant(), Optional.empty());
        this.thread = Thread.ofPlatform().name("feed-" + stage).unstarted(this::run);
    }

    public KafkaFeed start() {
        thread.start();
        return this;
    }

    public FeedStatus status() {
        return status;
    }

    @Override
    public void close() {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup(); // never an interrupt: it would close Lucene's files under everybody
        }
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.warn("{} did not stop within {}", stage, STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping()) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("{} stops", stage);
            } catch (FeedReader.StartAgain e) {
                LOG.info("{} reads again: {}", stage, e.getMessage());
            } catch (KafkaException | KafkaPublisher.NotAccepted e) {
                LOG.warn("{} waits for the broker: {}", stage, e.getMessage());
                waitAWhile();
            } catch (CompletionException e) {
                LOG.warn("{} waits for the broker: {}", stage, String.valueOf(e.getCause()));
                waitAWhile();
            } catch (RuntimeException | Error e) { // whatever it is: a feed that is dead must not look alive
                LOG.error("{} stopped", stage, e);
                status = failed(e);
                return;
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            polling.set(consumer);
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            positions = reader.start(identity());
            partitions.forEach(partition -> seek(consumer, partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            status = look(consumer, ends);
            for (boolean told = false; !isStopping(); ) {
                poll(consumer);
                FeedStatus now = look(consumer, ends);
                if (now.caughtUp() && !told) {
                    reader.caughtUp();
                    told = true;
                }
                status = now;
            }
        } finally {
            polling.set(null);
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                apply(record);
            }
        } catch (OffsetOutOfRangeException e) {
            LOG.warn(
                    "{} starts again at the beginning of {}: what it kept is no longer in the log",
                    stage,
                    e.partitions());
            consumer.seekToBeginning(e.partitions());
        }
        moveOn(consumer);
        reader.applied(positions);
    }

    /**
     * Once for all that was applied. The consumer's own position, not that of the last record: compaction leaves offsets
     * without one, also at the end, and a view that waits for one of them would wait for ever.
     */
    private void moveOn(KafkaConsumer<String, byte[]> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            Topic topic = topic(partition.topic());
            long next = consumer.position(partition);
            if (positions.next(topic, partition.partition()).orElse(0) != next) {
                positions = positions.with(topic, partition.partition(), next);
            }
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        EventRecord event = new EventRecord(
                topic(record.topic()),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : record.key(),
                Optional.ofNullable(record.value()));
        try {
            reader.apply(event);
        } catch (UnreadableEvent | RuntimeException e) {
            if (e instanceof IllegalStateException || e instanceof UncheckedIOException) {
                throw (RuntimeException) e;
            }
            LOG.warn(
                    "{} cannot read {}/{}/{}: {}",
                    stage,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            deadLetters.put(event, stage, e);
        }
        newest = Optional.of(event.appended());
        applied++;
    }

    private void seek(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        OptionalLong next = positions.next(topic(partition.topic()), partition.partition());
        if (next.isPresent()) {
            consumer.seek(partition, next.getAsLong());
        } else {
            consumer.seekToBeginning(List.of(partition));
        }
    }

    private FeedStatus look(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        long toCatchUp = 0;
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            toCatchUp += Math.max(0, end.getValue() - consumer.position(end.getKey()));
            lag += consumer.currentLag(end.getKey()).orElse(0);
        }
        return new FeedStatus(toCatchUp == 0, applied, lag, toCatchUp, newest, clock.instant(), Optional.empty());
    }

    private FeedStatus failed(Throwable e) {
        return new FeedStatus(
                false,
                applied,
                status.lag(),
                status.toCatchUp(),
                newest,
                clock.instant(),
                Optional.of(e.getMessage() == null ? e.toString() : e.getMessage()));
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return topics.keySet().stream()
                .flatMap(name -> consumer.partitionsFor(name).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private LogIdentity identity() {
        try (Admin admin = Admin.create(KafkaClients.settings(config, Map.of()))) {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics.keySet()).topicNameValues().forEach((name, description) -> {
                TopicDescription topic =
                        description.toCompletionStage().toCompletableFuture().join();
                ids.put(name, topic.topicId() + "/" + topic.partitions().size());
            });
            return new LogIdentity(ids);
        }
    }

    private Topic topic(String name) {
        Topic topic = topics.get(name);
        if (topic == null) {
            throw new IllegalStateException("a record of " + name + ", which was not asked for");
        }
        return topic;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void waitAWhile() {
        try {
            boolean stopped = stopping.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("{} tries again: {}", stage, !stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private Map<String, Object> settings() {
        return KafkaClients.settings(
                config,
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000));
    }
}
