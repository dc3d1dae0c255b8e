package io.mayberelated.deploy.benchmark.evaluate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.collection.Beir;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.Stopwatch;
import io.mayberelated.deploy.local.process.LocalSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code bin/evaluate search}: a collection in, its questions asked over HTTP, how good the answers are out. */
public final class EvaluateSearch {
    /** What can be said on the command line; {@code bin/evaluate --help} explains it. */
    interface Words {
        @Option(names = "--data", required = true)
        Path data();

        @Option(names = "--json")
        Optional<Path> json();

        @Option(names = "--vectors")
        Optional<Path> vectors();
    }

    private EvaluateSearch() {}

    public static void main(String[] arguments) throws IOException {
        Words words = parse(arguments);
        Path project = Path.of(System.getProperty("maybe-related.project", "."));
        Beir collection = new Beir(words.data());
        Catalogue catalogue = new Catalogue(collection.papers());
        Progress progress = Progress.to(System.out);
        try (Scratch scratch = Scratch.create();
                SearchSystem system = new SearchSystem(new LocalSystem(scratch.site(project)), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end"));
            Stopwatch watch = Stopwatch.started();
            system.start();
            Optional<KafkaVectors> vectors =
                    words.vectors().map(folder -> system.vectors(folder.resolve(catalogue.digest() + ".jsonl.gz")));
            vectors.ifPresent(kept -> progress.done("%,d vectors were kept".formatted(kept.tell())));
            system.fill(catalogue);
            system.awaitMeanings();
            vectors.ifPresent(KafkaVectors::keep);
            progress.done("%,d works can be found after %s".formatted(catalogue.size(), watch));
            Map<Mode, Result> results = new Evaluation(system.api(), catalogue, collection.questions(), progress).run();
            print(results, System.out);
            if (words.json().isPresent()) {
                write(results, words.json().get());
            }
        }
    }

    private static Words parse(String... arguments) {
        try {
            return CommandLine.populateSpec(Words.class, arguments);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + " (bin/evaluate --help lists what there is)", e);
        }
    }

    private static void print(Map<Mode, Result> results, PrintStream out) {
        out.printf("%n%-10s %8s %8s %10s %8s %6s%n", "", "nDCG@10", "MAP", "Recall@100", "MRR", "n");
        for (Mode mode : Mode.values()) {
            out.println(Optional.ofNullable(results.get(mode))
                    .map(result -> row(mode, result))
                    .orElseGet(() -> "%-10s not there: the search does not rank by it".formatted(mode.spelled())));
        }
    }

    private static String row(Mode mode, Result result) {
        return "%-10s %8.4f %8.4f %10.4f %8.4f %6d%s"
                .formatted(
                        mode.spelled(),
                        result.ndcg10(),
                        result.map(),
                        result.recall100(),
                        result.mrr(),
                        result.n(),
                        result.refused() == 0 ? "" : " (%d refused)".formatted(result.refused()));
    }

    private static void write(Map<Mode, Result> results, Path file) throws IOException {
        Map<String, Result> spelled = new LinkedHashMap<>();
        results.forEach((mode, result) -> spelled.put(mode.spelled(), result));
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), spelled);
    }
}
