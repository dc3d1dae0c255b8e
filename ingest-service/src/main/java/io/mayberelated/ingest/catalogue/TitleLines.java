package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.regex.Pattern;

/**
 * Lines that are titles themselves. What such a line holds names a work only when it is the whole line, but for a label
 * and the authors: "Quick Opinions on OpenAI Five" is another work than "OpenAI Five".
 */
final class TitleLines {
    private static final int CHARS_MAX = 200;
    /** Words beside those that may name a work, and how many of them are capitalised where it is a title. */
    private static final int BESIDES_MIN = 2;

    private static final double CAPITALS_MIN = 0.8;
    private static final Pattern LABEL =
            Pattern.compile("[\\s>•◦▪*+–—\\d.)\"“_-]*+(?:[\\p{L}-]+(?:\\s[\\p{L}-]+)?\\s?:)?[\\s\"“*_]*+");
    private static final Pattern AFTER = Pattern.compile("[\\s\"”*_.,;:!?]*+(?:(?:\\(|\\[|by\\s|[–—-]\\s).*)?");

    private final String text;

    TitleLines(String text) {
        this.text = text;
    }

    boolean isPartOfTitle(Span words) {
        int start = text.lastIndexOf('\n', words.start()) + 1;
        int newline = text.indexOf('\n', words.end());
        int end = newline < 0 ? text.length() : newline;
        if (end - start > CHARS_MAX || start > words.start() || isSentence(end)) {
            return false;
        }
        boolean isAll = LABEL.matcher(text.substring(start, words.start())).matches()
                && AFTER.matcher(text.substring(words.end(), end)).matches();
        return !isAll && isTitle(text.substring(start, words.start()), text.substring(words.end(), end));
    }

    private boolean isSentence(int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last > 0 && ".!,;:".indexOf(text.charAt(last - 1)) >= 0;
    }

    private static boolean isTitle(String before, String after) {
        Tokens words = Tokens.of(before + "|" + after);
        int besides = 0;
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!Common.isPointing(words.hash(i)) && !words.isNumber(i)) {
                besides++;
                capitals += words.isCapital(i) ? 1 : 0;
            }
        }
        boolean beginsSmall = !before.isBlank() && words.size() > 0 && !words.isCapital(0);
        return !beginsSmall && besides >= BESIDES_MIN && capitals >= CAPITALS_MIN * besides;
    }
}
