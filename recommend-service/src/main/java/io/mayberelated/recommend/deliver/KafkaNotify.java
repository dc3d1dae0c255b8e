package io.mayberelated.recommend.deliver;

import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has subscribers told of what comes, on a thread of its own; a consumer group, so that replicas share the work and none
 * tells what another has told. Whatever fails (the broker, the store, a graph that lags) is tried again from the last
 * position that was committed.
 */
public final class KafkaNotify implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaNotify.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
    /** A replica that died is found out, and its share taken over, within this. */
    private static final Duration SESSION = Duration.ofSeconds(10);
    /** Small enough that even a batch of which each event is much work is done long before the group loses patience. */
    private static final int BATCH_MAX = 500;

    private final KafkaConfig config;
    private final String group;
    private final KafkaNotifyWork work;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<KafkaConsumer<String, byte[]>> polling = new AtomicReference<>();
    private volatile NotifyStatus status = NotifyStatus.NOT_YET;

    /** @param group the name under which replicas share the work */
    public KafkaNotify(KafkaConfig config, String group, KafkaNotifyWork work) {
        this.config = config;
        this.group = group;
        this.work = work;
        this.thread = Thread.ofPlatform().name("notify").unstarted(this::run);
    }

    public KafkaNotify start() {
        thread.start();
        return this;
    }

    public NotifyStatus status() {
        return status;
    }

    @Override
    public void close() {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup(); // never an interrupt: it would close the database's file under everybody
        }
        try {
            if (!thread.join(STOPS_WITHIN)) {
                LOG.warn("the notifier did not stop within {}", STOPS_WITHIN);
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
                LOG.debug("the notifier stops");
            } catch (RuntimeException e) {
                LOG.warn("the notifier tries again: {}", e.getMessage());
                LOG.debug("because", e);
                status = new NotifyStatus(0, status.lag(), 0, Optional.of(String.valueOf(e.getMessage())));
                waitAWhile();
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            polling.set(consumer);
            KafkaNotifyWork.Session session = work.begin(consumer, this::isStopping);
            while (!isStopping()) {
                status = session.next();
            }
        } finally {
            polling.set(null);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void waitAWhile() {
        try {
            boolean stopped = stopping.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("the notifier tries again: {}", !stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private Map<String, Object> settings() {
        return KafkaClients.settings(
                config,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none", // KafkaNotifyStart knows better
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        (int) SESSION.toMillis(),
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        (int) SESSION.dividedBy(4).toMillis(),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        BATCH_MAX));
    }
}
