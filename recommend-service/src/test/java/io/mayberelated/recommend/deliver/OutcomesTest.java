package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void eachAttemptCountsOnceForWhatBecameOfTheDelivery() {
        Outcomes outcomes = new Outcomes();

        outcomes.count(new Delivery.Due(2, NOW));
        outcomes.count(new Delivery.Due(3, NOW));
        outcomes.count(new Delivery.Delivered(3, NOW));

        assertThat(outcomes.putOff()).isEqualTo(2);
        assertThat(outcomes.delivered()).isEqualTo(1);
        assertThat(outcomes.givenUp()).isZero();
    }
}
