package io.mayberelated.search.query;

import io.mayberelated.events.Passage;
import io.mayberelated.events.analysis.Analysis;
import java.text.BreakIterator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentence of a text that says most of what was asked: the reason that a person is shown. */
final class NearestSentence {
    /** What has no full stop for so long is no sentence, and is cut. */
    private static final int SENTENCE_CHARS_MAX = 600;

    private NearestSentence() {}

    /** The first of the best; empty when none holds any of the terms. */
    static Optional<Passage> in(String text, Map<String, Double> telling) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        Optional<Passage> best = Optional.empty();
        double most = 0;
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            double shared = shared(text.substring(start, end), telling);
            if (shared > most) {
                most = shared;
                best = passage(text, start, end);
            }
        }
        return best;
    }

    private static double shared(String sentence, Map<String, Double> telling) {
        return new HashSet<>(Analysis.words(sentence))
                .stream().mapToDouble(term -> telling.getOrDefault(term, 0.0)).sum();
    }

    private static Optional<Passage> passage(String text, int start, int end) {
        int from = start;
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(Passage.of(text, from, cut(text, from, to))) : Optional.empty();
    }

    private static int cut(String text, int from, int to) {
        if (to - from <= SENTENCE_CHARS_MAX) {
            return to;
        }
        int blank = text.lastIndexOf(' ', from + SENTENCE_CHARS_MAX);
        if (blank > from) {
            return blank;
        }
        int end = from + SENTENCE_CHARS_MAX;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
