package io.mayberelated.recommend.subscribe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where subscriptions are kept. What a method has returned survives the end of the process. */
public interface Subscriptions {
    /** Adds one, or returns false when there are {@code max} already. */
    boolean add(Subscription subscription, int max);

    Optional<Subscription> find(String id);

    /** In the order of their ids, those after one, or from the first. */
    List<Subscription> page(Optional<String> after, int limit);

    /** Also forgets what the subscriber was told. False when there is none. */
    boolean remove(String id);

    /** All ids: subscriptions never change, so whoever keeps a copy needs no more than these to bring it up to date. */
    Set<String> ids();

    /** Grows with each change, so that looking whether there was one costs little. */
    long revision();

    int count();

    /** When the first of those that are left was made. */
    Optional<Instant> oldest();
}
