package io.mayberelated.deploy.e2e;

import io.mayberelated.deploy.local.CannotRun;
import io.mayberelated.deploy.local.Patience;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.Stopwatch;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.Readiness;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/benchmark ingest}: how fast texts are accepted, understood and linked, and whether all of them are. */
public final class Throughput {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration DONE_WITHIN = Duration.ofHours(2);
    private static final String WORKS = "works.v1";
    private static final String COMMENTS = "comments.v1";
    private static final String LINKS = "links.v1";

    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--comments", defaultValue = "100000")
        int comments();

        @Option(names = "--works", defaultValue = "20000")
        int works();
    }

    private final LocalSystem system;
    private final HttpApi api;
    private final PrintStream out;

    private Throughput(LocalSystem system, HttpApi api, PrintStream out) {
        this.system = system;
        this.api = api;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        try (Scratch scratch = Scratch.create();
                LocalSystem system = new LocalSystem(scratch.enduring(project));
                HttpApi api = new HttpApi(system.site())) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end"));
            boolean isWhole = new Throughput(system, api, System.out).run(words.works(), words.comments());
            System.exit(isWhole ? 0 : 1);
        } catch (CannotRun e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }

    /** @return whether nothing is missing */
    private boolean run(int works, int comments) {
        start();
        SyntheticDiscussion discussion = new SyntheticDiscussion(works);
        try (KafkaArrivals arrivals = new KafkaArrivals(
                system.site().bootstrapServers(), List.of(WORKS, COMMENTS, LINKS), Throughput::isCounted)) {
            arrivals.start();
            long naming = IntStream.range(0, comments)
                    .filter(SyntheticDiscussion::isNaming)
                    .count();
            Load load = new Load(arrivals);
            load.hand("works", works, discussion::work);
            load.await("works described", WORKS, works);
            load.hand("comments", comments, discussion::comment);
            load.await("comments understood", COMMENTS, comments);
            load.await("comments linked", LINKS, Math.toIntExact(naming));
            memory();
            return arrivals.count(WORKS) == works
                    && arrivals.count(COMMENTS) == comments
                    && arrivals.count(LINKS) == naming;
        }
    }

    /** A list of links counts when it holds one; there is no comment here that should have two, or another. */
    private static boolean isCounted(String topic, String key, byte[] value) {
        return !topic.equals(LINKS)
                || (key.startsWith("comment:")
                        && new String(value, StandardCharsets.UTF_8).contains("\"target\":\"arxiv:"));
    }

    private void start() {
        Stopwatch watch = Stopwatch.started();
        system.startBroker();
        system.start(Service.INGEST);
        if (!Patience.until(
                READY_WITHIN, () -> Readiness.of(Service.INGEST, api).ready())) {
            throw new IllegalStateException("ingest-service was not ready after " + watch);
        }
        memory();
    }

    /** Hands in one kind of text at a time, and waits for what becomes of it. */
    private final class Load {
        private final KafkaArrivals arrivals;
        private final Progress progress = Progress.to(out);
        private Stopwatch watch = Stopwatch.started();
        private long cpu;

        Load(KafkaArrivals arrivals) {
            this.arrivals = arrivals;
        }

        void hand(String what, int count, IntFunction<String> line) {
            watch = Stopwatch.started();
            cpu = cpuMillis();
            long start = System.nanoTime();
            api.importStream("?format=jsonl", () -> new SyntheticLines(count, line))
                    .orFail("the import of " + what);
            say("%s accepted".formatted(what), count, start);
        }

        void await(String what, String topic, int count) {
            long start = System.nanoTime() - watch.elapsed().toNanos();
            boolean isDone = Patience.until(DONE_WITHIN, () -> {
                int now = arrivals.count(topic);
                progress.now("%d of %d %s, %s".formatted(now, count, what, watch));
                return now >= count || !system.process(Service.INGEST).isAlive();
            });
            say(isDone ? what : what + " (not all)", arrivals.count(topic), start);
        }

        private void say(String what, int count, long start) {
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "%-22s %,9d in %7.1f s  %,8.0f a second  %4.0f µs of CPU each%n",
                    what, count, seconds, count / seconds, 1e3 * (cpuMillis() - cpu) / Math.max(1, count));
        }
    }

    private long cpuMillis() {
        return system.process(Service.INGEST).cpuTime().toMillis();
    }

    private void memory() {
        out.printf(
                "%-22s %,9d MB resident%n",
                "ingest-service", system.process(Service.INGEST).residentBytes().orElse(0) / 1_000_000);
    }
}
