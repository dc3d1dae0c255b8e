package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.outbound.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody sleeps. */
public final class FakeTime implements InstantSource, Pauses {
    private Instant now;
    private boolean isStopping;

    public FakeTime(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized boolean until(Instant moment) {
        now = moment.isAfter(now) && !isStopping ? moment : now;
        return !isStopping;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    public synchronized void stop() {
        isStopping = true;
    }
}
