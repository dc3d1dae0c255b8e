package io.mayberelated.events.kafka;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a view is.
 *
 * @param caughtUp   whether it has read all that was there when it started
 * @param applied    records read since the start
 * @param lag        records that are there and not yet read, as of {@link #asOf}; an upper bound, since compaction leaves gaps
 * @param newest     when the broker took the newest record that was read
 * @param asOf       when the feed last looked
 * @param failure    why the feed stopped, when it did
 */
public record FeedStatus(
        boolean caughtUp,
        long applied,
        long lag,
        long toCatchUp,
        Optional<Instant> newest,
        Instant asOf,
        Optional<String> failure) {}
