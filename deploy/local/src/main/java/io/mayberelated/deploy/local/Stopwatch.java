package io.mayberelated.deploy.local;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long something has taken so far. */
public final class Stopwatch {
    private final LongSupplier nanos;
    private final long begin;

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    public static Stopwatch started() {
        return new Stopwatch(System::nanoTime);
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begin);
    }

    @Override
    public String toString() {
        Duration elapsed = elapsed();
        return elapsed.toMinutes() > 0
                ? "%d min %d s".formatted(elapsed.toMinutes(), elapsed.toSecondsPart())
                : "%d.%d s".formatted(elapsed.toSeconds(), elapsed.toMillisPart() / 100);
    }
}
