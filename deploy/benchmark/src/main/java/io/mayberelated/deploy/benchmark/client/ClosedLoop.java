package io.mayberelated.deploy.benchmark.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** As many questions as fit: each who asks waits for the answer and asks again. Tells how much a system can do. */
public final class ClosedLoop {
    /** Away from each other, so that no two ask the same at the same time. */
    private static final int APART = 1_009;

    private ClosedLoop() {}

    /** @return answers in that time */
    public static int run(Asker.Source source, int askers, Duration time) {
        AtomicInteger answers = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        Crew.of(askers, source, (asker, place) -> {
            int next = place * APART;
            do { // once even where the threads began late
                asker.ask(next++);
                answers.incrementAndGet();
            } while (System.nanoTime() < end);
        });
        return answers.get();
    }
}
