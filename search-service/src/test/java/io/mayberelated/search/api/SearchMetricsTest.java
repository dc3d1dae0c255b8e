package io.mayberelated.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.search.index.IndexStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchMetricsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant A_MINUTE_AGO = NOW.minusSeconds(60);
    private static final Instant LONG_AGO = NOW.minusSeconds(86_400);

    @Test
    void nothingIsLateWhileNothingWaits() {
        SimpleMeterRegistry registry = measured(0, LONG_AGO, LONG_AGO);

        assertThat(figure(registry, "mayberelated.lag.seconds")).isZero();
        assertThat(figure(registry, "mayberelated.freshness.seconds")).isZero();
    }

    @Test
    void whatWaitsIsAsOldAsWhatWasReadLast() {
        SimpleMeterRegistry registry = measured(7, A_MINUTE_AGO, A_MINUTE_AGO);

        assertThat(figure(registry, "mayberelated.lag.records")).isEqualTo(7);
        assertThat(figure(registry, "mayberelated.lag.seconds")).isEqualTo(60);
    }

    @Test
    void whatIsReadButCannotBeFoundCountsAsStale() {
        SimpleMeterRegistry registry = measured(0, NOW, A_MINUTE_AGO);

        assertThat(figure(registry, "mayberelated.freshness.seconds")).isEqualTo(60);
    }

    @Test
    void theSizeOfTheIndexIsTold() {
        SimpleMeterRegistry registry = measured(0, NOW, NOW);

        assertThat(figure(registry, "mayberelated.index.works")).isEqualTo(3);
        assertThat(figure(registry, "mayberelated.index.bytes")).isEqualTo(1_000);
    }

    private static SimpleMeterRegistry measured(long lag, Instant newest, Instant visible) {
        FeedStatus feed = new FeedStatus(true, 10, lag, 0, Optional.of(newest), NOW, Optional.empty());
        IndexStatus index = new IndexStatus(3, 2, 1, 1_000, NOW, 0, 0, false, List.of());
        IndexHealth health =
                new IndexHealth(Optional::empty, () -> feed, () -> Optional.of(visible), () -> index, () -> false);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new SearchMetrics(health, () -> NOW).bindTo(registry);
        return registry;
    }

    private static double figure(SimpleMeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }
}
