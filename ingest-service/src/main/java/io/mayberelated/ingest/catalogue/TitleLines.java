package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that are titles themselves. What such a line holds names a work only when it is the whole line, but for a label
 * and the authors: "Quick Opinions on OpenAI Five" is another work than "OpenAI Five", and so is "Let’s Read: OpenAI
 * Five".
 */
final class TitleLines {
    private static final int CHARS_MAX = 200;
    /** Words beside those that may name a work, and how many of them are capitalised where it is a title. */
    private static final int BESIDES_MIN = 2;

    private static final double CAPITALS_MIN = 0.8;
    private static final String BULLETS = "[\\s>•◦▪*+–—\\d.)\"“_-]*+";
    private static final Pattern LABEL = Pattern.compile(BULLETS + "((?:[\\p{L}’'-]{1,30}+\\s?){1,4}+):[\\s\"“*_]*+");
    private static final Pattern UNLABELLED = Pattern.compile(BULLETS);
    private static final Pattern AFTER = Pattern.compile("[\\s\"”*_.,;:!?]*+(?:(?:\\(|\\[|by\\s|[–—-]\\s).*)?");

    /** Labels after which stands a title. */
    private static final WordSet DOCUMENTS =
            WordSet.of("paper papers post posts article book report thesis preprint essay arxiv");
    /** What is made of a work and named after it. */
    private static final WordSet DERIVED = WordSet.of("""
            review reviews summary notes comments commentary response reply replies talk podcast interview video
            discussion translation explained tutorial slides poster code website site repo repository github demo
            homepage webpage""");

    private static final WordSet LET = WordSet.of("let lets");
    private static final WordSet READ = WordSet.of("read");

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
        String before = text.substring(start, words.start());
        String after = text.substring(words.end(), end);
        Matcher label = LABEL.matcher(before);
        boolean isLabelled = label.lookingAt();
        boolean isAll = (isLabelled
                        ? label.end() == before.length()
                        : UNLABELLED.matcher(before).matches())
                && AFTER.matcher(after).matches();
        if (isAll) {
            return isLabelled && isDerived(Tokens.of(label.group(1)));
        }
        boolean isListed = after.startsWith(",") || before.stripTrailing().endsWith(",");
        return !isListed && isNamedAfter(label, isLabelled, before, after);
    }

    private static boolean isNamedAfter(Matcher label, boolean isLabelled, String before, String after) {
        return (isLabelled && isDocument(Tokens.of(label.group(1)))) || isPage(before, after) || isTitle(before, after);
    }

    private boolean isSentence(int end) {
        int last = end;
        while (last > 0
                && (Character.isWhitespace(text.charAt(last - 1)) || ")]\"”’".indexOf(text.charAt(last - 1)) >= 0)) {
            last--;
        }
        return last > 0 && ".!,;:".indexOf(text.charAt(last - 1)) >= 0;
    }

    /** "Blog post: …". */
    private static boolean isDocument(Tokens label) {
        return label.size() > 0 && DOCUMENTS.holds(label.hash(label.last()));
    }

    /** "Review: …", "Let’s Read: …"; but "Read: …" recommends the work itself. */
    private static boolean isDerived(Tokens label) {
        boolean isDerived = label.size() > 1 && LET.holds(label.hash(0)) && READ.holds(label.hash(1));
        for (int i = 0; i < label.size(); i++) {
            isDerived |= DERIVED.holds(label.hash(i));
        }
        return isDerived;
    }

    /** "RAD website": a page beside the work. */
    private static boolean isPage(String before, String after) {
        Tokens words = Tokens.of(after);
        boolean isPage = words.size() == 1 && UNLABELLED.matcher(before).matches();
        return isPage && DERIVED.holds(words.hash(0));
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
