package io.mayberelated.ingest.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code bin/evaluate} starts. */
public final class Evaluate {
    private static final int REFUSED = 2;

    private Evaluate() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(new ArrayDeque<>(List.of(args)), out));
    }

    /** @return how the program should end */
    private static int run(Deque<String> words, PrintStream out) throws IOException {
        String what = words.isEmpty() ? "" : words.pop();
        Map<String, Path> options = options(words);
        Path data = options.getOrDefault("--data", Path.of(""));
        if (!options.containsKey("--data") || !Files.isDirectory(data)) {
            out.printf("--data must name a folder, found '%s'; bin/evaluate --help tells more%n", data);
            return REFUSED;
        }
        return switch (what) {
            case "mentions" -> mentions(data, options, out);
            case "profile" -> new ProfileEvaluation(out).run(data) ? 0 : 1;
            case "anchors" -> anchors(data, options, out);
            case "references" -> references(data, options, out);
            case "catalogue" -> catalogue(data, out);
            default -> {
                out.printf("'%s' is nothing that can be evaluated; bin/evaluate --help tells more%n", what);
                yield REFUSED;
            }
        };
    }

    private static int mentions(Path data, Map<String, Path> options, PrintStream out) throws IOException {
        new MentionEvaluation(out)
                .run(new MentionEvaluation.Paths(
                        data,
                        option("--history", options),
                        option("--json", options),
                        option("--cases", options),
                        option("--confidences", options)));
        return 0;
    }

    private static int anchors(Path data, Map<String, Path> options, PrintStream out) throws IOException {
        new AnchorEvaluation(out).run(data, option("--json", options));
        return 0;
    }

    private static int references(Path data, Map<String, Path> options, PrintStream out) throws IOException {
        new ReferenceEvaluation(out).run(data, option("--json", options), option("--cases", options));
        return 0;
    }

    private static int catalogue(Path data, PrintStream out) throws IOException {
        new CatalogueSpeed(out).run(data);
        return 0;
    }

    private static Optional<Path> option(String name, Map<String, Path> options) {
        return Optional.ofNullable(options.get(name));
    }

    private static Map<String, Path> options(Deque<String> words) {
        Map<String, Path> options = new TreeMap<>();
        while (words.size() >= 2) {
            options.put(words.pop(), Path.of(words.pop()));
        }
        return options;
    }
}
