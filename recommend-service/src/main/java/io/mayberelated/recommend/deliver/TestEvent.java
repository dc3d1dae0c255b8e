package io.mayberelated.recommend.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mayberelated.events.JsonEvents;
import java.time.Instant;

/** A CloudEvent that tells nothing but that events arrive. */
public final class TestEvent {
    private record Envelope(
            String specversion,
            String id,
            String source,
            String type,
            Instant time,
            String datacontenttype,
            About data) {}

    private record About(String subscription, String says) {}

    private TestEvent() {}

    public static String write(String id, String subscription, Instant now) {
        try {
            return JsonEvents.mapper()
                    .writeValueAsString(new Envelope(
                            "1.0",
                            id,
                            "/recommend",
                            "io.mayberelated.test.v1",
                            now,
                            "application/json",
                            new About(subscription, "Events of this subscription arrive here.")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that cannot be written as JSON", e);
        }
    }
}
