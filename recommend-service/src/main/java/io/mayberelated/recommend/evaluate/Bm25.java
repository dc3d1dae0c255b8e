package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.analysis.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over a few thousand texts in memory (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework, 2009),
 * with the rarity as Lucene has it: never negative. Terms are those of the search.
 */
final class Bm25 {
    private record Posting(int text, int frequency) {}

    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double[] norms;

    /**
     * @param k1 how soon a repetition of a term counts no more
     * @param b  how much longer texts are held against them, 0 to 1
     */
    Bm25(List<String> texts, double k1, double b) {
        this.norms = new double[texts.size()];
        double all = 0;
        for (int i = 0; i < texts.size(); i++) {
            Map<String, Integer> terms = terms(texts.get(i));
            int text = i;
            terms.forEach((term, frequency) ->
                    postings.computeIfAbsent(term, _ -> new ArrayList<>()).add(new Posting(text, frequency)));
            norms[i] = terms.values().stream().mapToInt(frequency -> frequency).sum();
            all += norms[i];
        }
        for (int i = 0; i < norms.length; i++) {
            norms[i] = k1 * (1 - b + b * norms[i] * norms.length / all);
        }
    }

    /** For each text. A term of the question counts as often as it is there. */
    double[] scores(String question) {
        double[] scores = new double[norms.length];
        terms(question).forEach((term, times) -> {
            List<Posting> found = postings.getOrDefault(term, List.of());
            double rarity = Math.log1p((norms.length - found.size() + 0.5) / (found.size() + 0.5));
            for (Posting posting : found) {
                scores[posting.text()] +=
                        times * rarity * posting.frequency() / (posting.frequency() + norms[posting.text()]);
            }
        });
        return scores;
    }

    private static Map<String, Integer> terms(String text) {
        Map<String, Integer> terms = new HashMap<>();
        Analysis.words(text).stream()
                .filter(word -> !Analysis.isCommon(word))
                .forEach(word -> terms.merge(word, 1, Integer::sum));
        return terms;
    }
}
