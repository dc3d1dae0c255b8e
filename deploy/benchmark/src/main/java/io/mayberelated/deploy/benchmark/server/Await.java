package io.mayberelated.deploy.benchmark.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks often, so that what is waited for is not measured as later than it was. */
final class Await {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(5);

    private Await() {}

    /** @throws IllegalStateException when it does not come to be so in time */
    static void until(Duration limit, String otherwise, BooleanSupplier isSo) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s within %s".formatted(otherwise, limit));
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }
}
