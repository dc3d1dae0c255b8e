package io.mayberelated.ingest.source.outbound;

import java.time.Instant;

/** The only way in which a poller sleeps. */
public interface Pauses {
    /**
     * Waits until a moment; not at all when it has passed.
     *
     * @return false, at once, when the service stops
     */
    boolean until(Instant moment);
}
