package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.outbound.Stopping;
import java.time.Instant;
import java.util.Optional;

/** One stream of texts at a service outside. Knows where to ask and how to go on; remembers nothing. */
public interface Source {
    SourceProfile profile();

    /** Where to begin when nothing was ever read. */
    Cursor start(Instant now);

    /**
     * Asks for what comes next. At most one page, so that what was read can be kept before more is asked for.
     *
     * @throws Stopping when the service stops first
     */
    Fetched after(Cursor cursor);

    /** How many texts are known to be waiting, where that is known. */
    default Optional<Integer> waiting() {
        return Optional.empty();
    }

    /** Why there is nothing to do for now; empty when there may be. */
    default Optional<String> standsBy() {
        return Optional.empty();
    }
}
