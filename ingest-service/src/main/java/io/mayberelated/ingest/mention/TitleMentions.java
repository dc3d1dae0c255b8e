package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.mention.MarkedText.Anchor;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be a title: words in quotation marks, set in italics or bold, linked, or standing on a line of their own.
 * Whether they are one shows when a work answers to them. Not in a reference: there a title is one of several parts that
 * have to agree.
 */
final class TitleMentions implements MentionFinder {
    /** Shorter ones are too often just words: "deep learning", "the alignment problem". */
    static final int WORDS_MIN = 3;

    private static final int WORDS_MAX = 40;
    private static final int LINE_CHARS_MAX = 350;

    private static final Pattern QUOTED = Pattern.compile(
            "“([^“”\\n]{5,350})”|\"([^\"\\n]{5,350})\"|«([^«»\\n]{5,350})»|(?<!\\w)‘([^‘’\\n]{5,350})’(?!\\w)");
    private static final String OPENING = "“\"«‘";
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:>\\s*)?(?:[•◦▪*+-]\\s+|\\d{1,3}[.)]\\s+|#{1,6}\\s+)?");

    @Override
    public List<Named> find(MarkedText text) {
        List<Named> found = new ArrayList<>();
        quoted(text.text(), found);
        text.emphasised().forEach(span -> add(text.text(), span, found));
        text.anchors().stream().map(Anchor::words).forEach(span -> add(text.text(), span, found));
        lines(text.text(), found);
        List<ReferenceLine> references = ReferenceLine.in(text.text());
        found.removeIf(
                named -> references.stream().anyMatch(line -> line.words().overlaps(named.words())));
        return found;
    }

    private static void quoted(String text, List<Named> found) {
        if (OPENING.chars().allMatch(mark -> text.indexOf(mark) < 0)) {
            return; // most texts quote nothing, and to look for a mark is far faster than to match
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            add(text, new Span(quoted.start() + 1, quoted.end() - 1), found);
        }
    }

    private static void lines(String text, List<Named> found) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (line.end() - line.start() <= LINE_CHARS_MAX) {
                Matcher lead = LEAD.matcher(line.group());
                int start = line.start() + (lead.find() ? lead.end() : 0);
                add(text, new Span(start, line.end()), found);
            }
        }
    }

    private static void add(String text, Span span, List<Named> found) {
        Span words = tight(text, span);
        long count = Words.count(words.of(text));
        if (count >= WORDS_MIN && count <= WORDS_MAX) {
            found.add(new Named(Kind.TITLE, new WorkName(Scheme.TITLE, words.of(text)), words));
        }
    }

    /** Without blanks, quotation marks and commas around; American style puts the comma inside the quotation marks. */
    private static Span tight(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && (isAround(text.charAt(end - 1)) || ",.;:".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "\"“”‘’«»*_".indexOf(c) >= 0;
    }
}
