package io.mayberelated.ingest.source;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Of several instances of the service one reads the sources, for the terms of most allow one connection, whoever opens it.
 * Which one it is, the broker decides: the one that a consumer group gives partition 0 to. When it ends or is cut off,
 * another takes over within seconds. Nothing is consumed.
 */
public final class KafkaTurn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTurn.class);
    private static final int DECIDES = 0;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TRIES_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final KafkaConfig kafka;
    private final String group;
    private final Runnable begin;
    private final Runnable end;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("sources-turn").unstarted(this::run);
    private volatile Optional<KafkaConsumer<byte[], byte[]>> polling = Optional.empty();
    private boolean isOurs;
    private boolean isBegun;

    /**
     * @param begin called when it is this instance's turn; called again when it fails
     * @param end   called when it no longer is; returns when nothing is read any more
     */
    public KafkaTurn(KafkaConfig kafka, String group, Runnable begin, Runnable end) {
        this.kafka = kafka;
        this.group = group;
        this.begin = begin;
        this.end = end;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopping.countDown();
        polling.ifPresent(KafkaConsumer::wakeup);
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.warn("did not give the turn up within {}", STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping(Duration.ZERO)) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("stops");
            } catch (KafkaException e) {
                LOG.warn("cannot take part in the turns: {}", e.getMessage());
                isStopping(TRIES_AGAIN_AFTER);
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            polling = Optional.of(consumer);
            consumer.subscribe(List.of(Topic.SOURCE_CURSORS.topicName()), new Turns(consumer));
            while (!isStopping(Duration.ZERO)) {
                consumer.poll(POLL);
                beginIfOurs();
            }
        } finally {
            polling = Optional.empty();
            giveUp();
        }
    }

    private void beginIfOurs() {
        if (isOurs && !isBegun) {
            try {
                begin.run();
                isBegun = true;
            } catch (KafkaException e) {
                LOG.warn("cannot begin yet: {}", e.getMessage());
            }
        }
    }

    private void giveUp() {
        isOurs = false;
        if (isBegun) {
            isBegun = false;
            end.run();
        }
    }

    private final class Turns implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Turns(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            isOurs = isOurs || isDecided(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (isDecided(partitions)) {
                giveUp();
            }
        }
    }

    private static boolean isDecided(Collection<TopicPartition> partitions) {
        return partitions.stream().anyMatch(partition -> partition.partition() == DECIDES);
    }

    private boolean isStopping(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Map<String, Object> settings() {
        return KafkaClients.settings(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        2_500));
    }
}
