package io.mayberelated.recommend.deliver;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Events that are looked at again a little later. Until then their partitions are not done with them. */
final class PutOff {
    private record Waiting(EventRecord record, Instant until) {}

    private final int max;
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** @param max with more than this the first are due at once */
    PutOff(int max) {
        this.max = max;
    }

    /** Each is due after those that were added before. */
    void add(List<EventRecord> records, Instant until) {
        records.forEach(record -> waiting.addLast(new Waiting(record, until)));
    }

    /** Takes those whose time has come. */
    List<EventRecord> takeDue(Instant now) {
        List<EventRecord> due = new ArrayList<>();
        while (!waiting.isEmpty()
                && (waiting.size() > max || !waiting.getFirst().until().isAfter(now))) {
            due.add(waiting.removeFirst().record());
        }
        return due;
    }

    /** The first event of a partition that still waits. */
    OptionalLong first(Topic topic, int partition) {
        return waiting.stream()
                .map(Waiting::record)
                .filter(record -> record.topic() == topic && record.partition() == partition)
                .mapToLong(EventRecord::offset)
                .min();
    }

    void drop(Predicate<EventRecord> which) {
        waiting.removeIf(one -> which.test(one.record()));
    }

    int size() {
        return waiting.size();
    }
}
