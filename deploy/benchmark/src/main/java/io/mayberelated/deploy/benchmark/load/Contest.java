package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.ClosedLoop;
import io.mayberelated.deploy.benchmark.client.OpenLoop;
import io.mayberelated.deploy.benchmark.server.Costs;
import io.mayberelated.deploy.local.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Asks several the same, turn by turn in short rounds, so that what else goes on on the machine is felt by all. The steady
 * load is one rate for all: half of what the slowest can do.
 */
final class Contest {
    /** So many answers make compilers and caches calm; Elasticsearch, for one, needs them. */
    private static final int WARM_UP_ANSWERS = 40_000;

    private static final Duration WARM_UP_MAX = Duration.ofSeconds(90);
    private static final int CROWD = 4;
    private static final int ASKERS_WHEN_STEADY = 16;
    private static final double HALF = 0.5;
    private static final double NANOS_A_MILLI = 1e6;

    private final List<Contestant> contestants;
    private final Duration turn;
    private final Progress progress;

    Contest(List<Contestant> contestants, Duration turn, Progress progress) {
        this.contestants = List.copyOf(contestants);
        this.turn = turn;
        this.progress = progress;
    }

    /** @param rate of the steady load, in questions a second */
    record Outcome(Map<String, Speed> speeds, double rate) {}

    Outcome run(int rounds) {
        contestants.forEach(this::warmUp);
        double rate =
                HALF * contestants.stream().mapToDouble(this::crowded).min().orElseThrow();
        Map<String, List<Speed>> each = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            progress.now("round %d of %d".formatted(round, rounds));
            for (Contestant contestant : contestants) {
                each.computeIfAbsent(contestant.name(), _ -> new ArrayList<>()).add(speed(contestant, rate));
            }
        }
        Map<String, Speed> medians = new LinkedHashMap<>();
        each.forEach((name, speeds) -> medians.put(name, Speed.median(speeds)));
        return new Outcome(medians, rate);
    }

    private void warmUp(Contestant contestant) {
        progress.now("warming up " + contestant.name());
        long end = System.nanoTime() + WARM_UP_MAX.toNanos();
        int answers = 0;
        while (answers < WARM_UP_ANSWERS && System.nanoTime() < end) {
            answers += ClosedLoop.run(contestant.askers(), CROWD, turn);
        }
    }

    private Speed speed(Contestant contestant, double rate) {
        long cpu = Costs.cpu(contestant.pid()).toNanos();
        int answers = ClosedLoop.run(contestant.askers(), 1, turn);
        double cpuMicros = (Costs.cpu(contestant.pid()).toNanos() - cpu) / 1_000.0 / answers;
        Histogram steady = OpenLoop.run(contestant.askers(), ASKERS_WHEN_STEADY, rate, turn);
        return new Speed(
                cpuMicros,
                answers / seconds(),
                crowded(contestant),
                steady.getValueAtPercentile(50) / NANOS_A_MILLI,
                steady.getValueAtPercentile(99) / NANOS_A_MILLI);
    }

    private double crowded(Contestant contestant) {
        return ClosedLoop.run(contestant.askers(), CROWD, turn) / seconds();
    }

    private double seconds() {
        return turn.toNanos() / (double) Duration.ofSeconds(1).toNanos();
    }
}
