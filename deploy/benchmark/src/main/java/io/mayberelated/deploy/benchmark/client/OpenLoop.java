package io.mayberelated.deploy.benchmark.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Questions at set times, whether or not earlier ones are answered, as many strangers would ask them. Latency counts from
 * the set time, so that a pause of the system is felt by all who would have asked in it (no coordinated omission; Tene,
 * "How NOT to Measure Latency").
 */
public final class OpenLoop {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DIGITS = 3;
    /** Below it a thread that sleeps wakes too late. */
    private static final long TOO_SHORT_TO_SLEEP = Duration.ofNanos(100_000).toNanos();

    private OpenLoop() {}

    /**
     * @param askers how many may wait at a time; when all do, the next waits too, and that counts
     * @return latencies in nanoseconds
     */
    public static Histogram run(Asker.Source source, int askers, double perSecond, Duration time) {
        Histogram latencies = new ConcurrentHistogram(LONGEST.toNanos(), DIGITS);
        double pause = Duration.ofSeconds(1).toNanos() / perSecond;
        int all = (int) (time.toNanos() / pause);
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime() + Duration.ofMillis(100).toNanos();
        Crew.of(askers, source, (asker, _) -> {
            for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                long due = begin + (long) (i * pause);
                await(due);
                asker.ask(i);
                latencies.recordValue(Math.min(LONGEST.toNanos(), System.nanoTime() - due));
            }
        });
        return latencies;
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > TOO_SHORT_TO_SLEEP) {
                LockSupport.parkNanos(left - TOO_SHORT_TO_SLEEP);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
