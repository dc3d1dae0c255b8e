package io.mayberelated.events.query;

/**
 * Counts what is one word to a person and may be several to an index: {@code a-b-c}, a sentence in Chinese, a row of
 * emoji. Rather too many than too few, since each is looked up.
 */
final class Parts {
    /** From here on even signs may be words. */
    private static final int SIGNS = 0x2000;

    private Parts() {}

    /** At least one. */
    static int of(String text) {
        int parts = 0;
        boolean goesOn = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            boolean isLetter = Character.isLetterOrDigit(c);
            boolean isAlone = isLetter ? standsAlone(c) : c >= SIGNS && !Character.isWhitespace(c);
            if (isAlone || (isLetter && !goesOn)) {
                parts++;
            }
            goesOn = isLetter && !isAlone;
            at += Character.charCount(c);
        }
        return Math.max(1, parts);
    }

    /** Scripts without blanks, of which each character is taken for a word (UAX 29). */
    private static boolean standsAlone(int c) {
        return Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
    }
}
