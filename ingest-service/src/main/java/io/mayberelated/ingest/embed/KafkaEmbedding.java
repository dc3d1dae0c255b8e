package io.mayberelated.ingest.embed;

import io.mayberelated.events.embed.Embedder;
import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaPublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes vectors in the background, on a thread of its own and those that ask the model: reads what was told of texts,
 * publishes the vectors that are missing, then remembers how far it is. In that order: after a crash some texts are
 * looked at again, and those whose vector has come back in the meantime cost nothing.
 *
 * <p>Instances of one group share the work by partitions.
 */
public final class KafkaEmbedding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaEmbedding.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    /** A batch has to be done within the time that the group waits for a sign of life, also on a slow machine. */
    private static final int TEXTS_AT_ONCE = 32;

    private static final Duration GROUP_WAITS = Duration.ofMinutes(10);

    /**
     * @param group   instances with the same name share the work
     * @param callers how many texts are read by the model at a time
     */
    public record Settings(String group, int callers) {}

    private final Settings settings;
    private final Supplier<Optional<Embedder>> load;
    private final KafkaConfig kafka;
    private final KafkaPublisher publisher;
    private final InstantSource clock;
    private final EmbeddingProgress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<KafkaConsumer<String, byte[]>> polling = new AtomicReference<>();
    private final Thread thread = Thread.ofPlatform().name("embedding").unstarted(this::run);

    /** @param load takes its time; gives nothing when embedding is off */
    public KafkaEmbedding(
            Settings settings,
            Supplier<Optional<Embedder>> load,
            KafkaConfig kafka,
            KafkaPublisher publisher,
            InstantSource clock) {
        this.settings = settings;
        this.load = load;
        this.kafka = kafka;
        this.publisher = publisher;
        this.clock = clock;
        this.progress = new EmbeddingProgress(clock);
    }

    public void start() {
        thread.start();
    }

    public EmbeddingStatus status() {
        return progress.status();
    }

    @Override
    public void close() {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = polling.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.warn("embedding did not stop within {}", STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Optional<Embedder> loaded = load.get();
            if (loaded.isEmpty()) {
                progress.off();
                return;
            }
            try (Embedder embedder = loaded.get();
                    Callers callers = new Callers(embedder, settings.callers())) {
                progress.loaded(embedder.model());
                run(new KafkaEmbedder(embedder.model(), callers, publisher, this::isStopping, clock), embedder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) { // whatever it is: what is dead must not look alive
            LOG.error("embedding stopped", e);
            progress.failed(e);
        }
    }

    private void run(KafkaEmbedder work, Embedder embedder) throws InterruptedException {
        while (!isStopping()) {
            try {
                follow(work, embedder);
            } catch (WakeupException e) {
                LOG.debug("embedding stops");
            } catch (KafkaException | KafkaPublisher.NotAccepted e) {
                LOG.warn("embedding waits for the broker: {}", e.getMessage());
                boolean stopped = stopping.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
                LOG.debug("embedding tries again: {}", !stopped);
            }
        }
    }

    private void follow(KafkaEmbedder work, Embedder embedder) throws InterruptedException {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            polling.set(consumer);
            KafkaTextLog log = new KafkaTextLog(
                    consumer,
                    embedder.model(),
                    new KafkaBacklogs(kafka, this::isStopping),
                    new KafkaDeadLetters(publisher, clock));
            log.join(() -> {
                progress.reading();
                work.partitionsChanged();
            });
            while (!isStopping()) {
                step(work, log);
            }
        } finally {
            polling.set(null);
        }
    }

    private void step(KafkaEmbedder work, KafkaTextLog log) throws InterruptedException {
        Collection<KafkaTold> texts = log.poll();
        int made = work.embed(texts, log);
        log.commit();
        progress.done(texts.size(), made, log.left());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private Map<String, Object> consumerSettings() {
        return KafkaClients.settings(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        settings.group(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        TEXTS_AT_ONCE,
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                        (int) GROUP_WAITS.toMillis(),
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName(),
                        // Whoever was killed is missed after seconds, and a restart goes on at once.
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        6_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        1_500));
    }
}
