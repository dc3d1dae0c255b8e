package io.mayberelated.search.query;

import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that set a text apart: often in it, seldom elsewhere.
 *
 * <p>A term of the question weighs {@code (k3 + 1) * f / (k3 + f)}, as in Okapi BM25 (Robertson and Walker, TREC-8), times
 * how rare it is.
 *
 * @param boosts term → what its frequency in the question counts, without its rarity; the most telling first
 * @param telling term → its whole weight
 * @param best   the score that the question's own text would get, were it in the index
 */
record TellingTerms(Map<String, Double> boosts, Map<String, Double> telling, double best) {
    /** More terms find more of the same, and cost more. */
    static final int TERMS_MAX = 25;

    private static final double K3 = 8;
    private static final int TERM_CHARS_MIN = 2;

    private record Weighed(String term, double frequency, double boost, double rarity) {
        double weight() {
            return boost * rarity;
        }
    }

    /** Of several texts, those of their average: ten works are not asked for as ten times one. */
    static TellingTerms of(SimilarTo asked, Rarity rarity) {
        Map<String, Double> frequencies = frequencies(asked);
        double length = frequencies.values().stream().mapToDouble(f -> f).sum();
        List<Weighed> chosen = frequencies.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= TERM_CHARS_MIN && !Analysis.isCommon(entry.getKey()))
                .map(entry -> weighed(entry.getKey(), entry.getValue(), rarity.of(entry.getKey())))
                .filter(term -> term.rarity() > 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term))
                .limit(TERMS_MAX)
                .toList();
        Map<String, Double> boosts = new LinkedHashMap<>();
        chosen.forEach(term -> boosts.put(term.term(), term.boost()));
        Map<String, Double> telling = new HashMap<>();
        chosen.forEach(term -> telling.put(term.term(), term.weight()));
        double norm = Analysis.K1 * (1 - Analysis.B + Analysis.B * length / rarity.averageLength());
        double best = chosen.stream()
                .mapToDouble(term -> term.weight() * term.frequency() / (term.frequency() + norm))
                .sum();
        return new TellingTerms(boosts, telling, best);
    }

    private static Weighed weighed(String term, double frequency, double rarity) {
        return new Weighed(term, frequency, (K3 + 1) * frequency / (K3 + frequency), rarity);
    }

    private static Map<String, Double> frequencies(SimilarTo asked) {
        Map<String, Double> frequencies = new HashMap<>();
        double share = 1.0 / (asked.texts().size() + (asked.text().isPresent() ? 1 : 0));
        asked.text().ifPresent(text -> count(frequencies, text, share));
        asked.texts().forEach(text -> count(frequencies, text, share));
        return frequencies;
    }

    private static void count(Map<String, Double> frequencies, Indexed text, double share) {
        switch (text) {
            case Indexed.Work(var work) -> {
                count(frequencies, work.title(), share * Fields.TITLE_TIMES);
                count(frequencies, work.summary().orElse(""), share);
            }
            case Indexed.Comment(var comment) -> count(frequencies, comment.text(), share);
        }
    }

    private static void count(Map<String, Double> frequencies, String text, double each) {
        Analysis.words(text).forEach(term -> frequencies.merge(term, each, Double::sum));
    }
}
