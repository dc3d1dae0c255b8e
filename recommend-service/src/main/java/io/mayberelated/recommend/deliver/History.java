package io.mayberelated.recommend.deliver;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What stands in the log, to be read once more. */
public interface History {
    /**
     * Reads up to where the log ends now, partition by partition in order.
     *
     * @param since only what the broker took from then on, where that matters
     */
    void read(List<Topic> topics, Optional<Instant> since, Run run, Consumer<EventRecord> each);

    /** One reading: how far it is, and whether it should go on. */
    final class Run {
        private final AtomicLong read = new AtomicLong();
        private final AtomicLong total = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();

        public long read() {
            return read.get();
        }

        /** 0 until it has begun. */
        public long total() {
            return total.get();
        }

        /** It ends soon, between two records. */
        public void cancel() {
            cancelled.set(true);
        }

        public boolean isCancelled() {
            return cancelled.get();
        }

        void begin(long records) {
            total.set(records);
        }

        void advance(long records) {
            read.addAndGet(records);
        }
    }
}
