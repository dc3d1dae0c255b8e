package io.mayberelated.recommend.deliver;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.kafka.EventRecord;
import java.util.List;

/** Where events go. */
public interface Channel {
    /** Returns once all are durable; when one cannot be, the failure is the caller's. */
    void send(List<RecommendationEvent> events);

    /** Keeps an event that could not be looked at, with the reason, so that the next ones can be. */
    void putAside(EventRecord record, RuntimeException why);
}
