package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.client.Asker;
import io.mayberelated.deploy.benchmark.client.HttpAsker;
import io.mayberelated.deploy.benchmark.collection.GraphEvents;
import io.mayberelated.deploy.benchmark.collection.Literature;
import io.mayberelated.deploy.benchmark.server.Costs;
import io.mayberelated.deploy.benchmark.server.Heap;
import io.mayberelated.deploy.benchmark.server.RecommendService;
import io.mayberelated.deploy.local.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code bin/benchmark recommend}: tells the broker of a made-up literature and the talk of it, starts recommend-service on
 * it, and asks over HTTP. There is no search-service: what is measured is what the graph costs.
 */
public final class BenchmarkRecommend {
    private static final int QUESTIONS = 3_000;
    private static final int LIMIT = 20;
    private static final int FRESH = 100;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEGABYTE = 1e6;

    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--works", defaultValue = "1000000")
        int works();

        @Option(names = "--comments", defaultValue = "500000")
        int comments();

        @Option(names = "--rounds", defaultValue = "3")
        int rounds();

        @Option(names = "--seconds", defaultValue = "10")
        int seconds();

        @Option(names = "--java", defaultValue = "-Xmx6g -XX:+UseParallelGC", split = " ")
        List<String> java();
    }

    private final Words words;
    private final RecommendService service;
    private final Progress progress = Progress.to(System.out);

    private BenchmarkRecommend(Words words, RecommendService service) {
        this.words = words;
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        Path folder = Files.createTempDirectory("benchmark-recommend");
        try (RecommendService service = RecommendService.start(project, folder, words.java())) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "end"));
            new BenchmarkRecommend(words, service).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() throws IOException {
        long empty = Heap.liveBytes(service.pid());
        Literature literature = Literature.of(words.works());
        service.stop();
        tell(new GraphEvents(literature));
        load(empty);
        ask(literature);
        progress.now("telling of new works");
        Histogram fresh = new FreshAdvice(service, literature).measure(FRESH);
        progress.done("told to recommended, ms, p50 %.0f, p99 %.0f"
                .formatted(
                        fresh.getValueAtPercentile(50) / NANOS_A_MILLI,
                        fresh.getValueAtPercentile(99) / NANOS_A_MILLI));
    }

    /** In the order in which they come: what is said of a work, after the work. */
    private void tell(GraphEvents events) {
        progress.now("telling the broker of %,d works and %,d comments".formatted(words.works(), words.comments()));
        service.tell(IntStream.range(0, words.works())
                .boxed()
                .flatMap(work -> Stream.of(events.work(work), events.references(work))));
        service.tell(IntStream.range(0, words.comments())
                .boxed()
                .flatMap(comment -> Stream.of(events.comment(comment), events.named(comment))));
    }

    private void load(long empty) {
        progress.now("loading the graph");
        service.resume();
        long already = service.size().edges();
        long cpu = Costs.cpu(service.pid()).toNanos();
        long began = System.nanoTime();
        service.awaitCaughtUp();
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (Costs.cpu(service.pid()).toNanos() - cpu) / 1e9;
        RecommendService.Size size = service.size();
        long loaded = size.edges() - already;
        long heap = Heap.liveBytes(service.pid());
        progress.done(
                "%,d works, %,d comments; %,d edges: %s".formatted(size.works(), size.comments(), size.edges(), size));
        progress.done(
                "loaded %,.0f edges a second, in %.0f s (%.0f s of CPU)".formatted(loaded / seconds, seconds, busy));
        progress.done("heap %,.0f MB alive, of which the graph %,.0f MB: %.0f bytes an edge, works and comments with it"
                .formatted(heap / MEGABYTE, (heap - empty) / MEGABYTE, (double) (heap - empty) / size.edges()));
    }

    private void ask(Literature literature) {
        Asker.Source askers = HttpAsker.of(
                service.address(),
                Arrays.stream(literature.toAskAbout(QUESTIONS))
                        .mapToObj(work -> service.question(GraphEvents.id(work), LIMIT))
                        .toList());
        Contest contest = new Contest(
                List.of(new Contestant("recommend-service", service.pid(), askers)),
                Duration.ofSeconds(words.seconds()),
                progress);
        Contest.Outcome outcome = contest.run(words.rounds());
        outcome.speeds().forEach((_, speed) -> {
            progress.done("answers a second: %.0f with one who asks, %.0f with four"
                    .formatted(speed.alone(), speed.crowded()));
            progress.done("ms at %.0f a second: p50 %.1f, p99 %.1f"
                    .formatted(outcome.rate(), speed.p50Millis(), speed.p99Millis()));
            progress.done("CPU µs an answer: %.0f".formatted(speed.cpuMicros()));
        });
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }
}
