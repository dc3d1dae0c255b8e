package io.mayberelated.deploy.e2e;

import java.time.Duration;
import java.util.List;

/** Durations of the same thing done many times. */
record Latencies(List<Duration> sorted) {
    Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** The smallest value that at least this share of all does not exceed (nearest rank). */
    Duration percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    @Override
    public String toString() {
        return "median %d ms, p99 %d ms, max %d ms, of %d"
                .formatted(
                        percentile(50).toMillis(),
                        percentile(99).toMillis(),
                        sorted.getLast().toMillis(),
                        sorted.size());
    }
}
