package io.mayberelated.deploy.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void oneRoundAmidNoiseDoesNotCount() {
        Speed noisy = new Speed(900, 1, 2, 50, 70);

        Speed median = Speed.median(List.of(new Speed(100, 10, 20, 1, 2), noisy, new Speed(110, 11, 21, 1.5, 3)));

        assertThat(median).isEqualTo(new Speed(110, 10, 20, 1.5, 3));
    }

    @Test
    void ofTwoRoundsItIsTheirMiddle() {
        Speed median = Speed.median(List.of(new Speed(100, 10, 20, 1, 2), new Speed(200, 20, 40, 3, 4)));

        assertThat(median).isEqualTo(new Speed(150, 15, 30, 2, 3));
    }
}
