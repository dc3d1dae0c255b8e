package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention.Stance;
import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the author stands to a work, where the words around its name state it plainly: in the same sentence, in the line
 * that announces it, or in a remark right after it. What others think of it, questions and conditions state nothing.
 */
final class Stances {
    private static final int SENTENCE_CHARS_MAX = 500;
    private static final int AFTER_CHARS_MAX = 60;

    private static final Pattern UNSTATED = Pattern.compile("(?i)\\?\\s*$|^\\W*(?:if|should|unless)\\b");

    private final String text;
    private final List<Span> sentences;
    private final boolean mayState;

    Stances(String text, List<Span> sentences) {
        this.text = text;
        this.sentences = sentences;
        this.mayState = Statement.mayStandIn(text);
    }

    Optional<Stance> of(Span words) {
        if (!mayState) {
            return Optional.empty();
        }
        String around = around(words);
        boolean isUnstated = UNSTATED.matcher(sentence(around)).find();
        return isUnstated ? Optional.empty() : Statement.in(around);
    }

    /** Without the remark after it. */
    private static String sentence(String around) {
        int end = around.indexOf('\n', around.indexOf(Statement.WORK));
        return end < 0 ? around : around.substring(0, end);
    }

    private String around(Span words) {
        Span sentence = words;
        for (Span each : sentences) {
            if (each.overlaps(words)) {
                sentence = new Span(Math.min(sentence.start(), each.start()), Math.max(sentence.end(), each.end()));
            }
        }
        int from = Math.max(sentence.start(), words.start() - SENTENCE_CHARS_MAX);
        int to = Math.min(sentence.end(), words.end() + SENTENCE_CHARS_MAX);
        String before = announcement(words.start()).orElseGet(() -> text.substring(from, words.start()));
        return before + Statement.WORK + text.substring(words.end(), to) + remark(to);
    }

    /** "Highly recommended:", and the work in the next line. */
    private Optional<String> announcement(int from) {
        int end = from;
        while (end > 0 && isLead(text.charAt(end - 1))) {
            end--;
        }
        boolean isAnnounced = end > 0 && text.charAt(end - 1) == ':';
        int start = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - AFTER_CHARS_MAX);
        return isAnnounced && text.substring(end, from).indexOf('\n') >= 0
                ? Optional.of(text.substring(start, end) + " ")
                : Optional.empty();
    }

    private static boolean isLead(char c) {
        return Character.isWhitespace(c) || "-*•◦▪–—\"“‘".indexOf(c) >= 0;
    }

    /** "… (arXiv 2020). Highly recommended." */
    private String remark(int to) {
        int end = Math.min(text.length(), to + AFTER_CHARS_MAX);
        int paragraph = text.indexOf('\n', to);
        String after = text.substring(to, paragraph < 0 ? end : Math.min(end, paragraph))
                .strip();
        return isRemark(after.toLowerCase(Locale.ROOT)) ? "\n" + after : "";
    }

    private static boolean isRemark(String after) {
        return after.startsWith("highly recommend")
                || after.startsWith("strongly recommend")
                || after.startsWith("i haven")
                || after.startsWith("i have not read");
    }
}
