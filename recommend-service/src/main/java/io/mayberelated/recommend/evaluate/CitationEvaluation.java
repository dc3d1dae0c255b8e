package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What does a work cite, and what is it cited with? With the weights that the service has, which never saw these works.
 */
final class CitationEvaluation {
    private static final int TITLE_TIMES = 1;

    private final Citations data;
    private final Corpus corpus;

    CitationEvaluation(Citations data, Vectors vectors) throws IOException {
        this.data = data;
        this.corpus = new Corpus(data.collected(), TITLE_TIMES, _ -> true, vectors);
    }

    /** By the name of the set. */
    Map<String, Results> run() throws IOException {
        Map<String, Results> results = new LinkedHashMap<>();
        results.put(Citations.CITED, run(Citations.CITED, false));
        results.put(Citations.CO_CITED, run(Citations.CO_CITED, true));
        return results;
    }

    /**
     * Each question on a graph of its own: without what the work cites, which is the answer, and where the question is what
     * it is cited with, without those who cite it, too.
     */
    private Results run(String set, boolean withoutCiting) throws IOException {
        Results results = new Results();
        SharedGraph graph = data.collected().graph(_ -> true, (_, _) -> true);
        Setting setting = new Setting(graph, corpus, _ -> true, Set.of());
        for (Judged judged : data.questions(set)) {
            List<WorkId> changed = changed(judged.about(), withoutCiting);
            changed.forEach(work -> cite(graph, work, without(work, judged.about())));
            results.add(setting, Weights.learned(), List.of(judged), TITLE_TIMES);
            changed.forEach(work -> cite(graph, work, references(work)));
        }
        return results;
    }

    private List<WorkId> changed(WorkId about, boolean withoutCiting) {
        return withoutCiting
                ? Stream.concat(Stream.of(about), citing(about).stream()).toList()
                : List.of(about);
    }

    private List<WorkId> without(WorkId work, WorkId about) {
        return work.equals(about)
                ? List.of()
                : references(work).stream()
                        .filter(cited -> !cited.equals(about))
                        .toList();
    }

    private static void cite(SharedGraph graph, WorkId work, List<WorkId> cited) {
        graph.change(g -> g.apply(Collected.references(work, cited), Instant.EPOCH));
    }

    private List<WorkId> references(WorkId work) {
        return data.collected().references().getOrDefault(work, List.of());
    }

    private Set<WorkId> citing(WorkId about) {
        return data.collected().references().entrySet().stream()
                .filter(entry -> entry.getValue().contains(about))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
