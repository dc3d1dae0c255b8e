package io.mayberelated.recommend.deliver;

import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.recommend.deliver.Message.Told;
import java.util.Optional;

/** Reads what was told back from the topic, whichever replica told it, so that any replica can serve any reader. */
public final class ToldReader implements FeedReader {
    private final EventLogs logs;
    private final JsonEvents json = new JsonEvents();
    private Optional<LogIdentity> reading = Optional.empty();
    private Positions positions = Positions.NONE;

    public ToldReader(EventLogs logs) {
        this.logs = logs;
    }

    @Override
    public Positions start(LogIdentity log) {
        if (reading.isPresent() && !reading.get().equals(log)) {
            logs.clear();
            positions = Positions.NONE;
        }
        reading = Optional.of(log);
        return positions;
    }

    @Override
    public void apply(EventRecord record) throws UnreadableEvent {
        if (record.value().isPresent()) {
            byte[] value = record.value().get();
            RecommendationEvent event = json.read(value, RecommendationEvent.class);
            logs.append(event.subscription(), new Told(event.id(), event.kind(), json.writeStructured(event)));
        }
    }

    @Override
    public void applied(Positions next) {
        positions = next;
    }
}
