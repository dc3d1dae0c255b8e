package io.mayberelated.ingest.understand;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.ingest.catalogue.KnownWorks;
import java.util.List;
import java.util.Optional;

/** The works of {@code works.v1}, in memory. Written by the feed, copied by whoever makes snapshots. */
final class KafkaKnownWorks implements FeedReader {
    static final List<Topic> TOPICS = List.of(Topic.WORKS);

    private final JsonEvents json = new JsonEvents();
    private KnownWorks works = new KnownWorks();
    private Optional<LogIdentity> log = Optional.empty();
    private Positions next = Positions.NONE;
    private boolean isChanged = true;

    /** After an outage of the broker it goes on where it was, unless the log is another. */
    @Override
    public synchronized Positions start(LogIdentity identity) {
        if (!log.equals(Optional.of(identity))) {
            log = Optional.of(identity);
            works = new KnownWorks();
            next = Positions.NONE;
            isChanged = true;
        }
        return next;
    }

    @Override
    public synchronized void apply(EventRecord record) throws UnreadableEvent {
        if (record.value().isEmpty()) {
            remove(new WorkId(record.key()));
        } else {
            switch (json.read(record.value().get(), WorkEvent.class)) {
                case WorkEvent.Described work -> isChanged |= works.put(work);
                case WorkEvent.Withdrawn gone -> remove(gone.id());
            }
        }
    }

    private void remove(WorkId work) {
        works.remove(work);
        isChanged = true;
    }

    @Override
    public synchronized void applied(Positions positions) {
        next = positions;
    }

    /** @return nothing when nothing changed since it was last asked */
    synchronized Optional<KnownWorks> changed() {
        if (!isChanged) {
            return Optional.empty();
        }
        isChanged = false;
        return Optional.of(works.copy());
    }
}
