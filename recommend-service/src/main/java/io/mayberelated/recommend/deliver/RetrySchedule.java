package io.mayberelated.recommend.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again. The whole schedule is data; nothing here sleeps or reads a clock.
 *
 * @param pauses after the first attempt, the second, and so on
 * @param jitter the share by which a pause may be longer or shorter, so that those who failed together do not come together
 */
public record RetrySchedule(List<Duration> pauses, double jitter) {
    /** The example of the Standard Webhooks specification 1.0.0: some 75 hours in all. */
    public static final RetrySchedule STANDARD = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            0.2);

    /** A receiver that wants to be left alone for longer is asked in between. */
    static final Duration WAIT_MAX = Duration.ofHours(24);

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * Empty when it is time to give up.
     *
     * @param attempt the one that failed, counted from 1
     */
    public Optional<Instant> next(int attempt, Instant now, Failure failure, RandomGenerator random) {
        if (attempt > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = jittered(pauses.get(attempt - 1), random);
        return switch (failure) {
            case Failure.Temporary _ -> Optional.of(now.plus(pause));
            case Failure.Wait(var _, var atLeast) -> Optional.of(now.plus(longer(pause, shorter(atLeast, WAIT_MAX))));
            case Failure.Gone _ -> Optional.empty();
        };
    }

    private Duration jittered(Duration pause, RandomGenerator random) {
        double factor = 1 + jitter * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
