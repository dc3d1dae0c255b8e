package io.mayberelated.events.kafka;

import io.mayberelated.events.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure of the topics before a service works with them, in the background: a broker that comes up later is waited
 * for, a topic that contradicts the contract ends the service.
 */
public final class KafkaTopicsGate implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopicsGate.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    private final KafkaTopics topics;
    private final List<Topic> needed;
    private final Runnable open;
    private final Consumer<String> refuse;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<String> problem = Optional.of("looks for the broker");

    /**
     * @param open   called once, when all topics are as they must be
     * @param refuse called with the reason when one contradicts; should end the service
     */
    public KafkaTopicsGate(KafkaTopics topics, Collection<Topic> needed, Runnable open, Consumer<String> refuse) {
        this.topics = topics;
        this.needed = List.copyOf(needed);
        this.open = open;
        this.refuse = refuse;
    }

    public KafkaTopicsGate start() {
        Thread.ofVirtual().name("topics-gate").start(this::run);
        return this;
    }

    /** Why the service does not work yet; empty once it does. */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public void close() {
        stopping.countDown();
    }

    private void run() {
        while (!tryOnce()) {
            if (stopped()) {
                return;
            }
        }
    }

    /** @return whether there is nothing more to try */
    private boolean tryOnce() {
        try {
            topics.ensure(needed);
            open.run();
            problem = Optional.empty();
            return true;
        } catch (KafkaTopics.NoBroker e) {
            String why = String.valueOf(e.getMessage());
            LOG.warn("{}; trying again", why);
            problem = Optional.of(why);
            return false;
        } catch (RuntimeException e) { // a contradiction, or a service that cannot be opened: neither mends itself
            LOG.error("cannot start", e);
            problem = Optional.of(String.valueOf(e.getMessage()));
            refuse.accept(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private boolean stopped() {
        try {
            return stopping.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
