package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.rank.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the questions of a set: for the plain formula, and for each contender. */
final class Results {
    private static final String BASELINE = "bm25";

    private final Map<String, List<Measures>> all = new LinkedHashMap<>();

    /** Asks some questions of each. */
    void add(Setting setting, Weights weights, List<Judged> questions, int titleTimes) {
        add(BASELINE, questions, judged -> baseline(setting, judged, titleTimes));
        for (Contender contender : Contender.values()) {
            add(contender.key(), questions, judged -> setting.answer(judged, contender, weights));
        }
    }

    Map<String, Measures> means() {
        Map<String, Measures> means = new LinkedHashMap<>();
        all.forEach((name, measures) -> means.put(name, Measures.mean(measures)));
        return means;
    }

    private interface Answering {
        List<WorkId> answer(Judged judged);
    }

    private void add(String name, List<Judged> questions, Answering answering) {
        all.computeIfAbsent(name, _ -> new ArrayList<>())
                .addAll(questions.parallelStream()
                        .map(judged -> Measures.of(answering.answer(judged), judged.right()))
                        .toList());
    }

    private static List<WorkId> baseline(Setting setting, Judged judged, int titleTimes) {
        Corpus corpus = setting.corpus();
        String text = judged.text().orElseGet(() -> corpus.summary(judged.about()));
        return SimilarInMemory.works(corpus.byBaseline(judged.about(), titleTimes, text), judged.about(), corpus)
                .stream()
                .filter(work -> !setting.known().contains(work))
                .toList();
    }
}
