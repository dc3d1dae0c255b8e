package io.mayberelated.search.api;

import java.time.Instant;
import java.util.Optional;

/**
 * How fresh the index is.
 *
 * @param indexedUpTo when the broker took the newest event that can be found
 * @param lag         events that are in the log and cannot be found yet; at most so many
 * @param caughtUp    whether all that was in the log when the service started can be found
 */
record Freshness(Optional<Instant> indexedUpTo, long lag, boolean caughtUp) {}
