package io.mayberelated.recommend.subscribe;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where subscriptions are kept. What a method has returned survives the end of the process. */
public interface Subscriptions {
    /** How many there may be. */
    record Limits(int inAll, int ofEachSubscriber) {}

    /** What became of one that was to be added. */
    enum Added {
        YES,
        FULL,
        SUBSCRIBER_HAS_ENOUGH
    }

    Added add(Subscription subscription, Limits limits);

    Optional<Subscription> find(String id);

    /** Those of some ids that there are. */
    List<Subscription> find(Collection<String> ids);

    /** In the order of their ids, those after one, or from the first. */
    List<Subscription> page(Optional<String> after, int limit);

    /** False when there is none. */
    boolean put(String id, Subscription.State state);

    /** Also forgets what the subscriber was told. False when there is none. */
    boolean remove(String id);

    /**
     * The ids of those that are told: what else a subscription says never changes, so whoever keeps a copy needs no more
     * than these to bring it up to date.
     */
    Set<String> active();

    /** Grows with each change, so that looking whether there was one costs little. */
    long revision();

    int count();

    /** When the first of those that are left was made. */
    Optional<Instant> oldest();
}
