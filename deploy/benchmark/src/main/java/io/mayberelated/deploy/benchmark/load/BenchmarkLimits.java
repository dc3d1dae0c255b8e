package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.server.SearchService;
import io.mayberelated.deploy.local.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/benchmark limits}: pages through everything while it changes, and asks what nobody means to ask. */
public final class BenchmarkLimits {
    /** What can be said on the command line; {@code bin/benchmark --help} explains it. */
    interface Words {
        @Option(names = "--works", defaultValue = "100000")
        int works();

        @Option(names = "--changes", defaultValue = "10000")
        int changes();

        @Option(names = "--questions", defaultValue = "20000")
        int questions();

        @Option(names = "--seed", defaultValue = "6")
        long seed();
    }

    private static final List<String> SORTINGS = List.of("relevance", "date");
    /** When a search answers with what it has found ({@code search.timeout}), and some time for the rest. */
    private static final Duration TIMEOUT = Duration.ofMillis(2_500);

    private final Words words;
    private final Progress progress = Progress.to(System.out);

    private BenchmarkLimits(Words words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        BenchmarkLimits limits = new BenchmarkLimits(parse(arguments));
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        Path folder = Files.createTempDirectory("benchmark-limits");
        boolean holds;
        try (SearchService search = SearchService.start(project, folder, List.of("-Xmx512m", "-XX:+UseSerialGC"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(search::close, "end"));
            holds = limits.run(search);
        } finally {
            Folders.delete(folder);
        }
        if (!holds) {
            System.exit(1);
        }
    }

    private boolean run(SearchService search) throws IOException {
        progress.now("%,d works are told".formatted(words.works()));
        search.index(MadeUpWorks.of(words.works()));
        boolean holds = true;
        for (String sorting : SORTINGS) {
            boolean each = pages(search, sorting);
            holds = each && holds;
        }
        boolean none = strangers(search);
        return none && holds;
    }

    private boolean pages(SearchService search, String sorting) throws IOException {
        progress.now("pages by " + sorting);
        Paging.Outcome outcome = new Paging(search, words.works()).run(sorting, words.changes());
        boolean holds = outcome.isEachOnce(words.works());
        progress.done("by %s: %,d hits, %,d different works, while %,d of %,d changed: %s"
                .formatted(
                        sorting,
                        outcome.hits(),
                        outcome.different(),
                        outcome.changed(),
                        words.works(),
                        holds ? "each once" : "NOT each once"));
        return holds;
    }

    private boolean strangers(SearchService search) throws IOException {
        progress.now("strange questions");
        Strangers.Outcome outcome = new Strangers(search, new Random(words.seed())).ask(words.questions());
        boolean holds = outcome.failed().isEmpty() && outcome.slowest().compareTo(TIMEOUT) < 0;
        progress.done("%,d strange questions: answers by status %s, %,d partial, the slowest after %,d ms: %s"
                .formatted(
                        words.questions(),
                        outcome.statuses(),
                        outcome.partial(),
                        outcome.slowest().toMillis(),
                        holds ? "none fails" : "FAILURES"));
        outcome.failed().stream().limit(10).forEach(address -> progress.done("failed: " + address));
        return holds;
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/benchmark --help lists what there is)", e);
        }
    }
}
