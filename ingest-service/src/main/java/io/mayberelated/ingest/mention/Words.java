package io.mayberelated.ingest.mention;

/** Counts words as names do: runs of letters and digits. */
final class Words {
    private Words() {}

    static long count(String text) {
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean isWord = Character.isLetterOrDigit(c) || (inside && (c == '\'' || c == '’'));
            if (isWord && !inside) {
                words++;
            }
            inside = isWord;
        }
        return words;
    }
}
