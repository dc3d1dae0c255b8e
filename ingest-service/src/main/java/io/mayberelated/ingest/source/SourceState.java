package io.mayberelated.ingest.source;

import java.time.Instant;
import java.util.Optional;

/**
 * All that is kept of a source, as a whole. Topic {@code source-cursors.v1}, keyed by {@link #source()} and compacted.
 *
 * <p>That a source has challenged us is kept too: a service that restarts must not forget that it was sent away.
 */
public record SourceState(
        String source, Cursor cursor, Standing standing, Counts counts, Optional<Instant> lastSuccess, Instant at) {
    static SourceState first(Source source, Instant now) {
        return new SourceState(
                source.profile().name(), source.start(now), Standing.well(now), Counts.NONE, Optional.empty(), now);
    }

    SourceState read(Fetched.Page page, Counts came, Instant due, Instant now) {
        return new SourceState(source, page.next(), Standing.well(due), counts.plus(came), Optional.of(now), now);
    }

    SourceState standing(Standing now, Instant at) {
        return new SourceState(source, cursor, now, counts, lastSuccess, at);
    }
}
