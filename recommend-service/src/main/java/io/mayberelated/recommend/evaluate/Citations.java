package io.mayberelated.recommend.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works with what they cite, and questions about them: {@code corpus.jsonl}, {@code citations.tsv}, and {@code
 * NAME.qrels.tsv} of each set of questions.
 */
final class Citations {
    /** What does this work cite? Answered without what it is known to cite. */
    static final String CITED = "rec_cite";

    /** What is cited together with this work? Answered without any citation of it or by it. */
    static final String CO_CITED = "rec_cocite";

    private record Work(
            @JsonProperty("_id") String id, String title, Optional<String> text, Optional<Metadata> metadata) {}

    private record Metadata(Optional<Year> year, Optional<List<String>> authors, Optional<String> venue) {}

    private final Path folder;
    private final Collected collected;

    private Citations(Path folder, Collected collected) {
        this.folder = folder;
        this.collected = collected;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("citations.tsv")) && Files.exists(folder.resolve("corpus.jsonl"));
    }

    static Citations read(Path folder) throws IOException {
        List<Described> works = new ArrayList<>();
        JsonLines.read(folder.resolve("corpus.jsonl"), Work.class).forEach(work -> works.add(described(work)));
        Map<WorkId, List<WorkId>> references = new HashMap<>();
        for (String[] pair : JsonLines.tabbed(folder.resolve("citations.tsv"))) {
            references.computeIfAbsent(id(pair[0]), _ -> new ArrayList<>()).add(id(pair[1]));
        }
        return new Citations(folder, new Collected(works, List.of(), references));
    }

    Collected collected() {
        return collected;
    }

    /** In the order of the file. */
    List<Judged> questions(String set) throws IOException {
        Map<WorkId, Map<WorkId, Integer>> right = new LinkedHashMap<>();
        for (String[] line : JsonLines.tabbed(folder.resolve(set + ".qrels.tsv"))) {
            if (!line[0].equals("query-id")) {
                right.computeIfAbsent(id(line[0]), _ -> new LinkedHashMap<>())
                        .put(id(line[1]), Integer.valueOf(line[2]));
            }
        }
        return right.entrySet().stream()
                .map(entry -> new Judged(entry.getKey(), Optional.empty(), entry.getValue()))
                .toList();
    }

    private static Described described(Work work) {
        Optional<Metadata> more = work.metadata();
        String summary = work.text().orElse("");
        String kept = summary.substring(0, Math.min(Described.SUMMARY_CHARS_MAX, summary.length()));
        return new Described(
                id(work.id()),
                Instant.EPOCH,
                List.of(id(work.id()).name()),
                work.title().isBlank() ? work.id() : work.title(),
                more.flatMap(Metadata::authors).orElse(List.of()),
                Optional.of(kept).filter(text -> !text.isBlank()),
                summary.length(),
                more.flatMap(Metadata::year),
                Optional.empty(),
                more.flatMap(Metadata::venue),
                List.of(),
                List.of());
    }

    /** OpenAlex numbers works; their page is a name of theirs. */
    private static WorkId id(String openAlex) {
        return new WorkId("url:openalex.org/" + openAlex);
    }
}
