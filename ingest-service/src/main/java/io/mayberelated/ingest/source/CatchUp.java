package io.mayberelated.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a long way to go is going.
 *
 * @param from        where it began when this process did
 * @param share       of the way from there to now, 0 to 1
 * @param secondsLeft at the speed until now; empty while that is not known
 */
public record CatchUp(Instant from, double share, Optional<Long> secondsLeft) {
    private static final Duration LONG = Duration.ofHours(2);

    static Optional<CatchUp> of(Progress progress, Instant now) {
        Instant from = progress.resumed().cursor().from();
        long way = Duration.between(from, now).toMillis();
        long done = Duration.between(from, progress.state().cursor().from()).toMillis();
        if (progress.isCaughtUp() || way - done < LONG.toMillis()) {
            return Optional.empty();
        }
        long took = Duration.between(progress.resumed().at(), now).toMillis();
        Optional<Long> left =
                done > 0 ? Optional.of(Math.round((way - done) * (took / 1_000.0) / done)) : Optional.empty();
        return Optional.of(new CatchUp(from, Math.max(0, (double) done / way), left));
    }
}
