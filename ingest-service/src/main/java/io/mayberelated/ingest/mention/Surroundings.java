package io.mayberelated.ingest.mention;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.List;

/**
 * What a person would quote to show that a text names a work: the paragraph, or as many sentences around the words as
 * fit. A title or a quotation that stands alone says nothing by itself, so it takes the paragraph before it along.
 */
final class Surroundings {
    /** About five lines of print. */
    private static final int CHARS_MAX = 700;

    private final String text;
    private final List<Span> sentences;

    Surroundings(String text, List<Span> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    Span of(Span words) {
        Span own = fit(paragraph(words.start(), words.end()), words);
        return standsAlone(own, words) ? withParagraphBefore(own) : own;
    }

    /** The same for a whole sentence: it speaks for itself where it is not alone. */
    Span ofQuotation(Span sentence) {
        Span own = paragraph(sentence.start(), sentence.end());
        return standsAlone(own, sentence) ? of(sentence) : sentence;
    }

    private Span paragraph(int from, int to) {
        int start = text.lastIndexOf("\n\n", Math.max(0, from - 1));
        int end = text.indexOf("\n\n", to);
        return tight(start < 0 ? 0 : Math.min(start + 2, from), end < 0 ? text.length() : end);
    }

    /** Takes sentences before and after in turn, as long as they fit. */
    private Span fit(Span paragraph, Span words) {
        if (paragraph.end() - paragraph.start() <= CHARS_MAX) {
            return paragraph;
        }
        Span taken = words;
        for (Span sentence : sentences) {
            if (sentence.overlaps(words)) {
                taken = join(taken, sentence);
            }
        }
        boolean grows = true;
        while (grows) {
            Span wider = widen(taken, paragraph);
            grows = wider.end() - wider.start() <= CHARS_MAX && !wider.equals(taken);
            taken = grows ? wider : taken;
        }
        return taken;
    }

    private Span widen(Span taken, Span paragraph) {
        Span before = taken;
        for (Span sentence : sentences) {
            boolean inside = sentence.start() >= paragraph.start() && sentence.end() <= paragraph.end();
            if (inside && sentence.end() <= taken.start()) {
                before = sentence; // the last one wins: the nearest
            }
            if (inside && sentence.start() >= taken.end()) {
                return join(join(taken, before), sentence);
            }
        }
        return join(taken, before);
    }

    private static boolean standsAlone(Span own, Span words) {
        return words.end() - words.start() >= 0.8 * (own.end() - own.start());
    }

    private Span withParagraphBefore(Span own) {
        int end = own.start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return own;
        }
        Span before = paragraph(end - 1, end);
        int earliest = own.end() - CHARS_MAX;
        if (before.start() >= earliest) {
            return join(before, own);
        }
        int start = sentences.stream()
                .map(Span::start)
                .filter(sentence -> sentence >= earliest && sentence >= before.start() && sentence < own.start())
                .findFirst()
                .orElse(own.start());
        return new Span(start, own.end());
    }

    private Span tight(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static Span join(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }
}
