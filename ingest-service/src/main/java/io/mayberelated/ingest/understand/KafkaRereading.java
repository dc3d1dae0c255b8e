package io.mayberelated.ingest.understand;

import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Goes through the comments of a partition again whenever the catalogue changed, a little at a time, so that what comes
 * in is not held up: a paper may come after the comments that name it.
 *
 * <p>Round and round: a catalogue that comes in the middle of a round has been seen by all once the round comes back to
 * where it was then. After a restart there is one whole round, which finds nothing new.
 */
final class KafkaRereading {
    /** How often, and for how long: a fifth of the time of its thread at most, and only while there is something to do. */
    static final Duration EVERY = Duration.ofMillis(250);

    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final Stored comments;
    private final Supplier<Snapshot> catalogue;
    private final Consumer<Stale> again;
    private final LongSupplier nanoTime;

    private long number;
    private String next = "";
    private Optional<String> ends = Optional.empty();
    private boolean isTurned;

    /** The comments of a partition, by id. */
    interface Stored {
        /** @param id the first one; empty for all */
        KeyValueIterator<String, String> from(String id);
    }

    /** A comment in which a catalogue finds other works than were found. */
    record Stale(String id, ReadComment comment, Snapshot snapshot) {}

    /** @param again reads a comment again, and stores it */
    KafkaRereading(Stored comments, Supplier<Snapshot> catalogue, Consumer<Stale> again, LongSupplier nanoTime) {
        this.comments = comments;
        this.catalogue = catalogue;
        this.again = again;
        this.nanoTime = nanoTime;
    }

    /** Goes on for a moment. */
    void some() {
        Snapshot now = catalogue.get();
        if (now.number() != number) {
            number = now.number();
            ends = Optional.of(next);
            isTurned = false;
        }
        long start = nanoTime.getAsLong();
        while (ends.isPresent() && nanoTime.getAsLong() - start < AT_ONCE.toNanos()) {
            stretch(now, start);
        }
    }

    private void stretch(Snapshot now, long start) {
        try (KeyValueIterator<String, String> rest = comments.from(next)) {
            while (rest.hasNext()) {
                KeyValue<String, String> stored = rest.next();
                next = stored.key;
                if (isTurned && next.compareTo(ends.orElse("")) >= 0) {
                    ends = Optional.empty();
                    return;
                }
                if (nanoTime.getAsLong() - start >= AT_ONCE.toNanos()) {
                    return;
                }
                ReadComment comment = ReadComment.parse(stored.value);
                if (comment.isOutdated(now.catalogue())) {
                    again.accept(new Stale(stored.key, comment, now));
                }
            }
        }
        next = "";
        ends = isTurned || ends.filter(String::isEmpty).isPresent() ? Optional.empty() : ends;
        isTurned = true;
    }
}
