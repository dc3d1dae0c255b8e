package io.mayberelated.recommend.subscribe;

import java.time.Duration;
import java.time.Instant;

/** Whether something came after a subscription was made: what was there before is asked for, not told. */
public final class Newness {
    /**
     * What came, came by the broker's clock, and a subscription is made by ours; clocks that are kept in step differ by
     * less. Being told of something from just before is no harm; missing what came just after would be.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private Newness() {}

    static boolean isNew(Instant since, Subscription subscription) {
        return !since.isBefore(whatConcerns(subscription.createdAt()));
    }

    /** The earliest moment from which something can concern a subscription that was made at another. */
    public static Instant whatConcerns(Instant createdAt) {
        return createdAt.minus(CLOCKS_DIFFER);
    }
}
