package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.outbound.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The sleep of all pollers, from which they wake at once when they have to stop. */
public final class Sleep implements Pauses {
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean isAllowed;

    public Sleep(InstantSource clock) {
        this.clock = clock;
    }

    void allow() {
        lock.lock();
        try {
            isAllowed = true;
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            isAllowed = false;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean until(Instant moment) {
        lock.lock();
        try {
            long nanos = Duration.between(clock.instant(), moment).toNanos();
            while (isAllowed && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            return isAllowed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
