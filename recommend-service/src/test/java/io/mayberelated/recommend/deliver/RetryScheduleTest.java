package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.recommend.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Failure FAILED = new Failure.Temporary("500");
    private static final RetrySchedule EXACT = new RetrySchedule(RetrySchedule.STANDARD.pauses(), 0);

    private final Random random = new Random(7);

    @Test
    void theLifeOfADeliveryThatAlwaysFails() {
        List<Duration> pauses = new ArrayList<>();
        Delivery delivery = new Delivery.Due(1, Told.NOON);

        while (delivery instanceof Delivery.Due due) {
            delivery = due.failed(FAILED, due.at(), EXACT, random);
            if (delivery instanceof Delivery.Due next) {
                pauses.add(Duration.between(due.at(), next.at()));
            }
        }

        assertThat(pauses).isEqualTo(EXACT.pauses());
        assertThat(delivery).isEqualTo(new Delivery.GivenUp(10, Told.NOON.plus(Duration.parse("PT75H35M5S"))));
    }

    @Test
    void aPauseVariesByAFifth() {
        for (int i = 0; i < 1_000; i++) {
            Instant next =
                    RetrySchedule.STANDARD.next(2, Told.NOON, FAILED, random).orElseThrow();

            assertThat(Duration.between(Told.NOON, next)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        }
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsIt() {
        Failure busy = new Failure.Wait("429", Duration.ofMinutes(10));

        assertThat(EXACT.next(1, Told.NOON, busy, random)).contains(Told.NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aReceiverThatAsksForLessGetsThePause() {
        Failure busy = new Failure.Wait("429", Duration.ofSeconds(1));

        assertThat(EXACT.next(2, Told.NOON, busy, random)).contains(Told.NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aReceiverThatAsksForYearsIsAskedTheNextDay() {
        Failure busy = new Failure.Wait("429", Duration.ofDays(9_999));

        assertThat(EXACT.next(1, Told.NOON, busy, random)).contains(Told.NOON.plus(RetrySchedule.WAIT_MAX));
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        assertThat(EXACT.next(1, Told.NOON, new Failure.Gone("410"), random)).isEmpty();
    }
}
