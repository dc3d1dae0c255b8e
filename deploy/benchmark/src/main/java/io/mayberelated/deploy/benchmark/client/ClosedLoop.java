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
            for (int i = place * APART; System.nanoTime() < end; i++) {
                asker.ask(i);
                answers.incrementAndGet();
            }
        });
        return answers.get();
    }
}
