package io.mayberelated.recommend.graph;

import io.mayberelated.events.kafka.Positions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How much of the log the graph has applied; others can wait until it is enough. */
public final class Progress {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Positions positions = Positions.NONE;

    Positions positions() {
        lock.lock();
        try {
            return positions;
        } finally {
            lock.unlock();
        }
    }

    public void reached(Positions next) {
        lock.lock();
        try {
            positions = next;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        reached(Positions.NONE);
    }

    /**
     * Waits until all records before the given ones are applied.
     *
     * @param ends for each partition the first record that need not be applied
     * @return false when that took longer than {@code within}
     */
    public boolean await(Map<Positions.Place, Long> ends, Duration within) throws InterruptedException {
        long left = within.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isPast(ends)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isPast(Map<Positions.Place, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> positions
                                .next(end.getKey().topic(), end.getKey().partition())
                                .orElse(0)
                        >= end.getValue());
    }
}
