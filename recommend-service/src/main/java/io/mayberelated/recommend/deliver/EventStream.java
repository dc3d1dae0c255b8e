package io.mayberelated.recommend.deliver;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One reader's open stream: messages wait here until the reader has taken those before. It costs no thread. A reader that
 * lets too many wait is cut off, and goes on by the id of the last event it has seen.
 */
final class EventStream implements Flow.Subscription {
    private final Flow.Subscriber<? super Message> reader;
    private final int waitingMax;
    private final Consumer<EventStream> closed;
    private final Queue<Message> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger drains = new AtomicInteger();
    private volatile boolean ending;
    private volatile boolean over;

    /** @param closed told when the reader is gone or cut off */
    EventStream(Flow.Subscriber<? super Message> reader, int waitingMax, Consumer<EventStream> closed) {
        this.reader = reader;
        this.waitingMax = waitingMax;
        this.closed = closed;
    }

    /** Only puts it there, so that this can be called under a lock; {@link #drain} hands it on. */
    void offer(Message message) {
        if (!over && waitingCount.incrementAndGet() <= waitingMax) {
            waiting.add(message);
        }
    }

    boolean isIdle() {
        return waitingCount.get() == 0;
    }

    /** After all that waits the stream ends. */
    void end() {
        ending = true;
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            fail(new IllegalArgumentException("asked for %d messages".formatted(count)));
            return;
        }
        asked.accumulateAndGet(count, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        drain();
    }

    @Override
    public void cancel() {
        over = true;
        waiting.clear();
        closed.accept(this);
    }

    /** Hands on what waits, by one thread at a time; another that comes meanwhile leaves its work to that one. */
    void drain() {
        if (drains.getAndIncrement() != 0) {
            return;
        }
        int handled = 1;
        while (handled != 0) {
            handOn();
            handled = drains.addAndGet(-handled);
        }
    }

    private void handOn() {
        if (!over && waitingCount.get() > waitingMax) {
            fail(new SlowReader(waitingMax));
        }
        while (!over && asked.get() > 0) {
            Message next = waiting.poll();
            if (next == null) {
                break;
            }
            waitingCount.decrementAndGet();
            asked.decrementAndGet();
            reader.onNext(next);
        }
        if (!over && ending && waiting.isEmpty()) {
            cancel();
            reader.onComplete();
        }
    }

    private void fail(RuntimeException why) {
        if (!over) {
            cancel();
            reader.onError(why);
        }
    }

    /** The reader does not take what it is told. */
    static final class SlowReader extends RuntimeException {
        SlowReader(int waiting) {
            super("a reader let more than %d messages wait".formatted(waiting));
        }
    }
}
