package io.mayberelated.ingest.understand;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.KnownWorks;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue as a view of {@code works.v1}: each process holds the whole. When works changed a new snapshot is made in
 * the background, for at most a tenth of the time.
 *
 * <p>There is none until the log has been read to where it ended at the start: half a catalogue would take back what a
 * whole one had found.
 */
public final class KafkaCatalogue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaCatalogue.class);
    private static final int REST_FOR_WORK = 9;
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    /** @param number grows with each; 0 before the first */
    public record Snapshot(long number, Catalogue catalogue) {
        static final Snapshot NONE = new Snapshot(0, Catalogue.EMPTY);
    }

    private final KafkaKnownWorks works = new KafkaKnownWorks();
    private final KafkaFeed feed;
    private final Overrides overrides;
    private final Duration every;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("catalogue").unstarted(this::run);
    private volatile Snapshot current = Snapshot.NONE;

    /** @param every least time between two snapshots */
    public KafkaCatalogue(
            KafkaConfig kafka, KafkaDeadLetters deadLetters, Overrides overrides, Duration every, InstantSource clock) {
        this.feed = new KafkaFeed("ingest/catalogue", kafka, KafkaKnownWorks.TOPICS, works, deadLetters, clock);
        this.overrides = overrides;
        this.every = every;
    }

    public void start() {
        feed.start();
        thread.start();
    }

    public Snapshot current() {
        return current;
    }

    /** Why it is not there yet, or no longer follows; empty when all is well. */
    public Optional<String> problem() {
        FeedStatus status = feed.status();
        return status.failure()
                .or(() -> current.number() == 0
                        ? Optional.of("reads the works, %d to go".formatted(status.toCatchUp()))
                        : Optional.empty());
    }

    @Override
    public void close() {
        stopping.countDown();
        feed.close();
        try {
            if (thread.isAlive() && !thread.join(STOPS_WITHIN)) {
                LOG.warn("the catalogue did not stop within {}", STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = every;
        while (!isStopping(pause)) {
            pause = every;
            Optional<KnownWorks> changed = feed.status().caughtUp() ? works.changed() : Optional.empty();
            if (changed.isPresent()) {
                Duration took = make(changed.get()).multipliedBy(REST_FOR_WORK);
                pause = took.compareTo(every) > 0 ? took : every;
            }
        }
    }

    private Duration make(KnownWorks known) {
        long start = System.nanoTime();
        Catalogue made = known.snapshot(Usage.NONE, overrides);
        current = new Snapshot(current.number() + 1, made);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.debug("catalogue {} of {} works made in {}", current.number(), known.size(), took);
        return took;
    }

    private boolean isStopping(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
