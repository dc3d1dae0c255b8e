package io.mayberelated.recommend.deliver;

import io.mayberelated.events.RecommendationEvent.Kind;

/** What goes down an open stream. */
public sealed interface Message {
    /** The stream is open. */
    record Opened() implements Message {}

    /** @param json the event as a CloudEvent in structured mode, the same on every channel that has no headers */
    record Told(String id, Kind kind, String json) implements Message {
        /** About what it takes in memory. */
        int size() {
            return json.length() + id.length();
        }
    }

    /** The stream cannot go on where the reader was; what follows is all that is kept. */
    record Reset(String because) implements Message {}

    /** Nothing happened, but the stream is alive. */
    record Heartbeat() implements Message {}
}
