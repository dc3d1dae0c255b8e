package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.Standing.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BACKING_OFF | PT15S, PT30S, PT1M, PT2M, PT4M, PT8M, PT16M, PT32M, PT1H, PT1H
            CHALLENGED  | PT3H, PT6H, PT12H, PT24H, PT24H
            UNREADABLE  | PT15M, PT30M, PT1H, PT2H, PT4H, PT8H, PT12H, PT12H
            """)
    void eachTimeItIsLeftAloneForLonger(Kind kind, String pauses) {
        List<String> found = new ArrayList<>();
        Standing standing = Standing.well(NOW);

        for (int i = 0; i < pauses.split(", ").length; i++) {
            standing = standing.worse(kind, "why", NOW, always(0));
            found.add(Duration.between(NOW, standing.due()).toString());
        }

        assertThat(String.join(", ", found)).isEqualTo(pauses);
    }

    @Test
    void chanceAddsAQuarterAtMost() {
        Standing standing = Standing.well(NOW).worse(Kind.CHALLENGED, "why", NOW, always(0.999));

        assertThat(Duration.between(NOW, standing.due()))
                .isBetween(
                        Duration.ofHours(3).plusMinutes(44), Duration.ofHours(3).plusMinutes(45));
    }

    @Test
    void anotherKindOfTroubleBeginsAtTheBeginning() {
        Standing standing = Standing.well(NOW)
                .worse(Kind.BACKING_OFF, "500", NOW, always(0))
                .worse(Kind.BACKING_OFF, "500", NOW, always(0))
                .worse(Kind.CHALLENGED, "403", NOW, always(0));

        assertThat(standing.attempt()).isEqualTo(1);
    }

    @Test
    void whoAsksForMoreTimeGetsIt() {
        Standing standing = Standing.well(NOW).worse(Kind.BACKING_OFF, "429", NOW, always(0));

        assertThat(standing.notBefore(NOW.plusSeconds(600)).due()).isEqualTo(NOW.plusSeconds(600));
        assertThat(standing.notBefore(NOW.plusSeconds(1)).due()).isEqualTo(standing.due());
    }

    private static RandomGenerator always(double share) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return share;
            }
        };
    }
}
