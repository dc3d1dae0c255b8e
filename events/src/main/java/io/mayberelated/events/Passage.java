package io.mayberelated.events;

/**
 * A stretch of a text, told in both ways of the W3C Web Annotation Data Model: by its words (TextQuoteSelector: {@link
 * #exact}, {@link #prefix}, {@link #suffix}), which survive edits, and by its position (TextPositionSelector: {@link
 * #start}, {@link #end}), which is exact for the text as it was.
 *
 * @param start in code points from the beginning of the text
 * @param end   in code points; the first one that is no longer part
 */
public record Passage(String exact, String prefix, String suffix, int start, int end) {
    /** Enough to tell two equal quotes of one text apart. */
    public static final int CONTEXT_CHARS_MAX = 32;

    public Passage {
        if (start < 0 || end <= start || exact.codePointCount(0, exact.length()) != end - start) {
            throw new IllegalArgumentException("a passage of %d code points cannot stand at %d to %d"
                    .formatted(exact.codePointCount(0, exact.length()), start, end));
        }
    }

    /**
     * Cuts a passage out of a text.
     *
     * @param from index of its first {@code char}
     * @param to   index after its last {@code char}
     */
    public static Passage of(String text, int from, int to) {
        int start = text.codePointCount(0, from);
        return new Passage(
                text.substring(from, to),
                text.substring(Math.max(0, safe(text, from - CONTEXT_CHARS_MAX)), from),
                text.substring(to, Math.min(text.length(), safe(text, to + CONTEXT_CHARS_MAX))),
                start,
                start + text.codePointCount(from, to));
    }

    /** Never between the two halves of a surrogate pair. */
    private static int safe(String text, int index) {
        boolean splits = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return splits ? index + 1 : index;
    }
}
