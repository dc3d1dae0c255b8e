package io.mayberelated.events.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class LatencyHistogramsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    LatencyHistogramsTest() {
        registry.config().meterFilter(new LatencyHistograms());
    }

    @Test
    void requestsAreCountedInBuckets() {
        assertThat(registry.timer("http.server.requests").takeSnapshot().histogramCounts())
                .hasSize(10);
    }

    @Test
    void nothingElseIs() {
        assertThat(registry.timer("anything.else").takeSnapshot().histogramCounts())
                .isEmpty();
    }
}
