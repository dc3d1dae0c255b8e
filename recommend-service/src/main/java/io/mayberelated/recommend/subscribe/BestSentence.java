package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Passage;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which sentence of a text to quote: the first of those that have most of the words. */
final class BestSentence {
    /** A "sentence" that is longer is a list or a table; its beginning is quoted. */
    private static final int CHARS_MAX = 1_000;

    private BestSentence() {}

    /** Empty only for a text without a single word. */
    static Optional<Passage> of(String text, Set<String> words) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        Optional<Passage> best = Optional.empty();
        long most = -1;
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            String sentence = text.substring(from, to);
            long found = sentence.isBlank()
                    ? -1
                    : Words.of(sentence).stream().filter(words::contains).count();
            if (found > most) {
                most = found;
                best = Optional.of(passage(text, from, to));
            }
        }
        return best;
    }

    private static Passage passage(String text, int from, int to) {
        int start = from;
        int end = to;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Passage.of(text, start, cut(text, start, end));
    }

    private static int cut(String text, int start, int end) {
        if (end - start <= CHARS_MAX) {
            return end;
        }
        int space = text.lastIndexOf(' ', start + CHARS_MAX);
        return space > start ? space : text.offsetByCodePoints(start, CHARS_MAX / 2);
    }
}
