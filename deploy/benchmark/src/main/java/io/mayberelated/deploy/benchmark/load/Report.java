package io.mayberelated.deploy.benchmark.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** All that was measured, as one table: a column for each that was asked, and what search-service is to bare Lucene. */
final class Report {
    static final String BARE = "bare Lucene";
    static final String OURS = "search-service";
    private static final double MEGABYTE = 1e6;
    private static final double NANOS_A_MILLI = 1e6;

    private record Row(String what, Map<String, Double> figures) {}

    private final List<String> notes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    void note(String note) {
        notes.add(note);
    }

    void row(String what, Map<String, Double> figures) {
        rows.add(new Row(what, new LinkedHashMap<>(figures)));
    }

    void indexing(Map<String, Indexing> each) {
        row("indexing, works a second", figures(each, Indexing::perSecond));
        row("indexing, CPU µs a work", figures(each, Indexing::cpuMicros));
        row("index, bytes a work", figures(each, Indexing::bytes));
    }

    void speed(Contest.Outcome outcome) {
        Map<String, Speed> speeds = outcome.speeds();
        row("CPU µs an answer", figures(speeds, Speed::cpuMicros));
        row("answers a second, one asker", figures(speeds, Speed::alone));
        row("answers a second, four askers", figures(speeds, Speed::crowded));
        row("p50 ms at %.0f a second".formatted(outcome.rate()), figures(speeds, Speed::p50Millis));
        row("p99 ms at %.0f a second".formatted(outcome.rate()), figures(speeds, Speed::p99Millis));
    }

    void memory(Map<String, Memory> each) {
        row("resident MB after the load", figures(each, memory -> memory.resident() / MEGABYTE));
        row("live heap MB", figures(each, memory -> memory.heap() / MEGABYTE));
    }

    void start(Duration untilAnswer) {
        row("start to first answer, s", Map.of(OURS, untilAnswer.toMillis() / 1_000.0));
    }

    void freshness(Histogram nanos) {
        row("told to found, p50 ms", Map.of(OURS, nanos.getValueAtPercentile(50) / NANOS_A_MILLI));
        row("told to found, p99 ms", Map.of(OURS, nanos.getValueAtPercentile(99) / NANOS_A_MILLI));
    }

    private static <T> Map<String, Double> figures(Map<String, T> each, ToDoubleFunction<T> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        each.forEach((name, value) -> figures.put(name, figure.applyAsDouble(value)));
        return figures;
    }

    void print(PrintStream out) {
        List<String> names = rows.stream()
                .flatMap(row -> row.figures().keySet().stream())
                .distinct()
                .toList();
        out.println();
        notes.forEach(out::println);
        out.printf("%n%-32s", "");
        names.forEach(name -> out.printf("%16s", name));
        out.printf("%16s%n", "ours / bare");
        rows.forEach(row -> print(row, names, out));
    }

    private static void print(Row row, List<String> names, PrintStream out) {
        out.printf("%-32s", row.what());
        names.forEach(name ->
                out.printf("%16s", number(Optional.ofNullable(row.figures().get(name)))));
        out.printf("%16s%n", number(ratio(row)));
    }

    private static Optional<Double> ratio(Row row) {
        return Optional.ofNullable(row.figures().get(OURS))
                .flatMap(ours -> Optional.ofNullable(row.figures().get(BARE)).map(bare -> ours / bare));
    }

    private static String number(Optional<Double> value) {
        return value.map(v -> v >= 100 ? "%,.0f".formatted(v) : "%.2f".formatted(v))
                .orElse("");
    }
}
