package io.mayberelated.ingest.source;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How far a source is read. Kept in the log, so its shape only grows.
 *
 * @param from all that is older is read
 * @param to   the end of the stretch that is being read, where a source is read in stretches
 * @param next where in the stretch to go on, in the words of the service
 * @param seen what was read already although it is not older than {@code from}, or has to be remembered otherwise
 */
public record Cursor(Instant from, Optional<Instant> to, Optional<String> next, Set<String> seen) {
    /** No source has so many texts at one instant. */
    public static final int SEEN_MAX = 5_000;

    public Cursor {
        seen = Set.copyOf(seen);
        if (seen.size() > SEEN_MAX) {
            throw new IllegalArgumentException("%d texts to remember, at most %d".formatted(seen.size(), SEEN_MAX));
        }
    }

    public static Cursor at(Instant from) {
        return new Cursor(from, Optional.empty(), Optional.empty(), Set.of());
    }

    /** The end of the stretch that is being read. */
    public Instant end() {
        return to.orElseThrow(() -> new IllegalStateException("not in a stretch"));
    }

    /** From here, a stretch to there. */
    public Cursor to(Instant end) {
        return new Cursor(from, Optional.of(end), Optional.empty(), Set.of());
    }

    /** In the same stretch, go on there. */
    public Cursor next(String place) {
        return new Cursor(from, to, Optional.of(place), seen);
    }
}
