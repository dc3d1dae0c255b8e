package io.mayberelated.recommend.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.embed.Embedder;
import io.mayberelated.events.embed.OnnxEmbedder;
import io.mayberelated.recommend.rank.Weights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code bin/evaluate related} and {@code bin/evaluate weights} start. */
public final class Evaluate {
    private static final int REFUSED = 2;
    /** As the service reads texts. */
    private static final int TOKENS = 256;

    private final PrintStream out;

    private Evaluate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Evaluate(out).run(new ArrayDeque<>(List.of(args))));
    }

    /** @return how the program should end */
    private int run(Deque<String> words) throws IOException {
        String what = words.isEmpty() ? "" : words.pop();
        Map<String, Path> options = options(words);
        Path data = options.getOrDefault("--data", Path.of(""));
        if (!options.containsKey("--data") || !Files.isDirectory(data)) {
            out.printf("--data must name a folder, found '%s'; bin/evaluate --help tells more%n", data);
            return REFUSED;
        }
        try (Embedder embedder = OnnxEmbedder.load(TOKENS)) {
            Vectors vectors = new Vectors(embedder, options.getOrDefault("--vectors", cache()), out);
            return switch (what) {
                case "related" -> related(data, options, vectors);
                case "weights" -> weights(data, vectors);
                default -> {
                    out.printf("'%s' is nothing that can be evaluated; bin/evaluate --help tells more%n", what);
                    yield REFUSED;
                }
            };
        }
    }

    private int related(Path data, Map<String, Path> options, Vectors vectors) throws IOException {
        if (Alignment.isIn(data)) {
            AlignmentEvaluation evaluation = new AlignmentEvaluation(vectors);
            Alignment asked = Alignment.read(data);
            Optional<Path> history = Optional.ofNullable(options.get("--history"));
            Map<String, Measures> means = history.isPresent()
                    ? evaluation.after(Alignment.read(history.get()), asked).means()
                    : evaluation.fiveFold(asked).means();
            print("what experts add", means);
            write(means, options);
            return 0;
        }
        if (Citations.isIn(data)) {
            Map<String, Map<String, Measures>> all = new LinkedHashMap<>();
            new CitationEvaluation(Citations.read(data), vectors)
                    .run()
                    .forEach((set, results) -> all.put(set, results.means()));
            all.forEach(this::print);
            write(all, options);
            return 0;
        }
        out.printf("%s holds neither mentions.jsonl and related.tsv nor corpus.jsonl and citations.tsv%n", data);
        return REFUSED;
    }

    private int weights(Path data, Vectors vectors) throws IOException {
        Weights learned = new AlignmentEvaluation(vectors).learn(Alignment.read(data));
        learned.lines().forEach(out::println);
        return 0;
    }

    private void print(String set, Map<String, Measures> means) {
        out.printf("%n%-16s %10s %10s %10s %10s %6s%n", set, "Recall@10", "Recall@100", "nDCG@10", "MRR", "n");
        means.forEach((name, mean) -> out.printf(
                "%-16s %10.4f %10.4f %10.4f %10.4f %6d%n",
                name, mean.recall10(), mean.recall100(), mean.ndcg10(), mean.mrr(), mean.n()));
    }

    private static void write(Object figures, Map<String, Path> options) throws IOException {
        Path file = options.get("--json");
        if (file != null) {
            ObjectMapper json = JsonEvents.mapper();
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        }
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("maybe-related");
    }

    private static Map<String, Path> options(Deque<String> words) {
        Map<String, Path> options = new TreeMap<>();
        while (words.size() >= 2) {
            options.put(words.pop(), Path.of(words.pop()));
        }
        return options;
    }
}
