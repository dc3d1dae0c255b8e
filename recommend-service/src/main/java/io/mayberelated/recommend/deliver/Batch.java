package io.mayberelated.recommend.deliver;

import io.mayberelated.events.kafka.EventRecord;
import java.util.List;

/** What is done with events that came. */
public interface Batch {
    /**
     * Returns once all that they cause is durable.
     *
     * @param came    events, in the order of each partition
     * @param settled some that were put off, and have been there for a while by now
     * @return those of {@code came} to put off
     */
    List<EventRecord> handle(List<EventRecord> came, List<EventRecord> settled);
}
