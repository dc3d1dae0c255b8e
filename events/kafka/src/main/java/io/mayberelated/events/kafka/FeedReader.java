package io.mayberelated.events.kafka;

import io.mayberelated.events.JsonEvents.UnreadableEvent;

/**
 * A view that is made from topics. All calls come from one thread, in the order of each partition.
 *
 * <p>A record may come twice (after a restart); since events tell whole states, applying it again must change nothing.
 */
public interface FeedReader {
    /** Where to go on; {@link Positions#NONE} to begin at the beginning. Asked once, before the first record. */
    Positions start(LogIdentity log);

    /** @throws UnreadableEvent when the record is no event; it is then put among the dead letters and the feed goes on */
    void apply(EventRecord record) throws UnreadableEvent;

    /** A batch was applied up to here. A good moment to make it visible, or durable. Also called when nothing came. */
    void applied(Positions next);

    /** All that was there when the feed started is applied. Told once for each time the feed starts. */
    default void caughtUp() {}

    /** Thrown by a view that needs the records from elsewhere, for example all of them: it is asked again where to go on. */
    final class StartAgain extends RuntimeException {
        public StartAgain(String cause) {
            super(cause);
        }
    }
}
