package io.mayberelated.ingest.source.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One request at a time and a pause after each. All who ask the same service share one. */
public final class Pace {
    private final Duration pause;
    private final InstantSource clock;
    private final Pauses pauses;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant next = Instant.EPOCH;

    /** @param pause least time from the end of a request to the beginning of the next */
    public Pace(Duration pause, InstantSource clock, Pauses pauses) {
        this.pause = pause;
        this.clock = clock;
        this.pauses = pauses;
    }

    public Duration pause() {
        return pause;
    }

    /** @throws Stopping when the service stops before its turn came */
    <T> T inTurn(Supplier<T> request) {
        turn.lock();
        try {
            if (!pauses.until(next)) {
                throw new Stopping();
            }
            try {
                return request.get();
            } finally {
                next = clock.instant().plus(pause);
            }
        } finally {
            turn.unlock();
        }
    }
}
