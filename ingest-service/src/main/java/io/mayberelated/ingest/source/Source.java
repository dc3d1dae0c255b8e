package io.mayberelated.ingest.source;

import java.time.Instant;
import java.util.Optional;

/** One stream of texts at a service outside. Knows where to ask and how to go on; remembers nothing. */
public interface Source {
    SourceProfile profile();

    /** Where to begin when nothing was ever read. */
    Cursor start(Instant now);

    /** Asks for what comes next. At most one page, so that what was read can be kept before more is asked for. */
    Fetched after(Cursor cursor);

    /** Why there is nothing to do for now; empty when there may be. */
    default Optional<String> standsBy() {
        return Optional.empty();
    }
}
