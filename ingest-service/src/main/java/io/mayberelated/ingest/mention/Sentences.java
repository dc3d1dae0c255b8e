package io.mayberelated.ingest.mention;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences (Unicode Standard Annex 29), never across the end of a paragraph or list item. */
public final class Sentences {
    private static final Pattern BLOCK = Pattern.compile("[^\\n]+");

    private Sentences() {}

    /** In the order of the text, without the blanks and quotation marks around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            breaks.setText(block.group());
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                add(text, block.start() + start, block.start() + end, sentences);
                start = end;
            }
        }
        return sentences;
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || "\"“”>".indexOf(c) >= 0;
    }
}
