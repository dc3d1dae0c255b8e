package io.mayberelated.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How it is between a source and us, and when to try again.
 *
 * @param attempt how often in a row it went like this, from 1; 0 when all is well
 * @param because empty when all is well
 */
public record Standing(Kind kind, int attempt, Instant due, Optional<String> because) {
    /** The kinds, and how long to leave the source alone: the first time, and at most. */
    public enum Kind {
        WELL(Duration.ZERO, Duration.ZERO),
        BACKING_OFF(Duration.ofSeconds(15), Duration.ofHours(1)),
        CHALLENGED(Duration.ofHours(3), Duration.ofDays(1)),
        UNREADABLE(Duration.ofMinutes(15), Duration.ofHours(12));

        private final Duration first;
        private final Duration longest;

        Kind(Duration first, Duration longest) {
            this.first = first;
            this.longest = longest;
        }

        /** Twice as long each time. */
        private Duration pause(int attempt) {
            Duration pause = first;
            for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /** Those who failed together shall not come back together. */
    private static final double JITTER = 0.25;

    public static Standing well(Instant due) {
        return new Standing(Kind.WELL, 0, due, Optional.empty());
    }

    /** It went like this, once more or for the first time. */
    public Standing worse(Kind how, String why, Instant now, RandomGenerator random) {
        int times = kind == how ? attempt + 1 : 1;
        Duration pause = how.pause(times);
        Duration jitter = Duration.ofMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
        return new Standing(how, times, now.plus(pause).plus(jitter), Optional.of(why));
    }

    public Standing notBefore(Instant moment) {
        return moment.isAfter(due) ? new Standing(kind, attempt, moment, because) : this;
    }
}
