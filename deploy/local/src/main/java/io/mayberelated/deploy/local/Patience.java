package io.mayberelated.deploy.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again until something is so, or the time is over. Nothing else here sleeps. */
public final class Patience {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(150);

    private Patience() {}

    /** @return whether it came to be so */
    public static boolean until(Duration limit, BooleanSupplier isSo) {
        Stopwatch watch = Stopwatch.started();
        while (!isSo.getAsBoolean()) {
            if (watch.elapsed().compareTo(limit) > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
