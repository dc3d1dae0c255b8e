package io.mayberelated.ingest.mention;

/** Counts words as names do: runs of letters and digits. */
final class Words {
    private Words() {}

    static long count(String text) {
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isWord =
                    Character.isLetterOrDigit(c) || Character.isSurrogate(c) || (inside && (c == '\'' || c == '’'));
            if (isWord && !inside) {
                words++;
            }
            inside = isWord;
        }
        return words;
    }
}
