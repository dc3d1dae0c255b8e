package io.mayberelated.deploy.benchmark.collection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.deploy.benchmark.measure.Judgements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A test collection in the layout of BEIR (Thakur et al., NeurIPS 2021): {@code corpus.jsonl}, {@code queries.jsonl} (each
 * may end in {@code .gz}) and {@code qrels.tsv}.
 */
public record Beir(Path folder) {
    private static final int QRELS_COLUMNS = 3;

    /** What somebody wanted to know, and what of the collection tells it. */
    public record Question(String id, String text, Judgements judged) {}

    private record Query(@JsonProperty("_id") String id, String text) {}

    public List<Paper> papers() {
        return Paper.read(file("corpus.jsonl"));
    }

    /** Those that have an answer; the others measure nothing. */
    public List<Question> questions() {
        Map<String, Judgements> judged = judged();
        List<Question> questions = new ArrayList<>();
        JsonLines.read(
                file("queries.jsonl"),
                Query.class,
                query -> Optional.ofNullable(judged.get(query.id()))
                        .filter(judgements -> judgements.relevant() > 0)
                        .ifPresent(judgements -> questions.add(new Question(query.id(), query.text(), judgements))));
        return questions;
    }

    private Map<String, Judgements> judged() {
        Map<String, Map<String, Integer>> gains = new LinkedHashMap<>();
        for (String line : lines(folder.resolve("qrels.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns.length == QRELS_COLUMNS && isNumber(columns[2])) { // the first line names the columns
                gains.computeIfAbsent(columns[0], _ -> new HashMap<>())
                        .put(columns[1], Integer.valueOf(columns[2].strip()));
            }
        }
        Map<String, Judgements> judged = new LinkedHashMap<>();
        gains.forEach((question, each) -> judged.put(question, new Judgements(each)));
        return judged;
    }

    private Path file(String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no %s in %s".formatted(name, folder)));
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("-?\\d+");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
