package io.mayberelated.deploy.benchmark.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast one answered, in one round or as the median of several.
 *
 * @param cpuMicros of the answering process, for each answer, with one asker
 * @param alone     answers a second with one asker
 * @param crowded   answers a second with several
 * @param p50Millis under steady load, from when the question was due
 * @param p99Millis likewise
 */
record Speed(double cpuMicros, double alone, double crowded, double p50Millis, double p99Millis) {
    static Speed median(List<Speed> rounds) {
        return new Speed(
                median(rounds, Speed::cpuMicros),
                median(rounds, Speed::alone),
                median(rounds, Speed::crowded),
                median(rounds, Speed::p50Millis),
                median(rounds, Speed::p99Millis));
    }

    private static double median(List<Speed> rounds, ToDoubleFunction<Speed> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
