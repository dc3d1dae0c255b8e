package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies hundred = new Latencies(
            IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList().reversed());

    @Test
    void theMedianIsInTheMiddle() {
        assertThat(hundred.percentile(50)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void allButOneInAHundredAreWithinP99() {
        assertThat(hundred.percentile(99)).isEqualTo(Duration.ofMillis(99));
    }
}
