package io.mayberelated.recommend.deliver;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One event on its way to one endpoint. Each state offers only the moves it allows. */
public sealed interface Delivery {
    /** @param attempt the next one, counted from 1 */
    record Due(int attempt, Instant at) implements Delivery {
        Delivered delivered(Instant now) {
            return new Delivered(attempt, now);
        }

        Delivery failed(Failure failure, Instant now, RetrySchedule schedule, RandomGenerator random) {
            return schedule.next(attempt, now, failure, random)
                    .<Delivery>map(at -> new Due(attempt + 1, at))
                    .orElseGet(() -> new GivenUp(attempt, now));
        }
    }

    record Delivered(int attempts, Instant at) implements Delivery {}

    record GivenUp(int attempts, Instant at) implements Delivery {}

    /**
     * How one attempt went.
     *
     * @param failure empty when the endpoint took it
     */
    record Attempt(int number, Instant at, long tookMillis, Optional<Integer> status, Optional<String> failure) {}
}
