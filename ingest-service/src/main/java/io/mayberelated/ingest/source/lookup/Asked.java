package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import java.time.Instant;

/** What came of asking a service for a work. Topic {@code lookups.v1}, keyed by {@link #key()}, kept for some weeks. */
public record Asked(String service, WorkName name, Outcome outcome, Instant at) {
    /** What it said. */
    public enum Outcome {
        FOUND,
        UNKNOWN_THERE,
        /** It knows it, but what it says of it cannot be used. */
        UNUSABLE
    }

    public String key() {
        return service + "/" + name;
    }
}
