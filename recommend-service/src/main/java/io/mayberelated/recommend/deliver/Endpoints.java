package io.mayberelated.recommend.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where endpoints are kept, and what is on its way to them. What a method has returned survives the end of the process. */
public interface Endpoints {
    /** False when the subscription has {@code max} already, or is none. */
    boolean add(Endpoint endpoint, int max);

    Optional<Endpoint> find(String subscription, String id);

    List<Endpoint> of(String subscription);

    /** Replaces what there is under its id. */
    void put(Endpoint endpoint);

    /** With all that is on its way. False when there is none. */
    boolean remove(String subscription, String id);

    /** An event that is to be posted to one endpoint, beside those that all endpoints of a subscription get. */
    void enqueue(Endpoint endpoint, String eventId, String body, Instant now);

    /** Something that is due. */
    record Claim(Endpoint endpoint, String eventId, String body, Delivery.Due due) {}

    /** What is due, the longest waiting first, but nothing to some hosts. */
    List<Claim> due(Instant now, Set<String> but, int most);

    /**
     * Takes something that is due upon itself. False when somebody else has; what was claimed and is not finished is due
     * again after the lease.
     */
    boolean claim(Claim claim, Instant now, Duration lease);

    /** What became of a claim. */
    void finish(Claim claim, Delivery.Attempt attempt, Delivery next);

    /** A line of the log of deliveries. */
    record Entry(String eventId, Delivery state, List<Delivery.Attempt> attempts) {
        public Entry {
            attempts = List.copyOf(attempts);
        }
    }

    /** The latest deliveries to an endpoint, the newest first. */
    List<Entry> log(String endpoint, int most);

    /** Makes a delivery due again, whatever became of it. False when there is none. */
    boolean resend(String endpoint, String eventId, Instant now);

    /** Forgets deliveries that ended before a moment. */
    void prune(Instant before);
}
