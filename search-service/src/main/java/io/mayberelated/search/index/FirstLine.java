package io.mayberelated.search.index;

/** A comment has no title; its first line, cut where a word ends, stands in for one. */
public final class FirstLine {
    private static final int CHARS_MAX = 100;

    private FirstLine() {}

    public static String of(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= CHARS_MAX) {
            return line;
        }
        int end = line.lastIndexOf(' ', CHARS_MAX);
        int cut = end > CHARS_MAX / 2 ? end : line.offsetByCodePoints(0, line.codePointCount(0, CHARS_MAX - 1));
        return line.substring(0, cut).strip() + "…";
    }
}
