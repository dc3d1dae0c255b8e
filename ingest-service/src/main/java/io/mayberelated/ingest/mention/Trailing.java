package io.mayberelated.ingest.mention;

/** Where an address or identifier ends when the sentence goes on: closing punctuation is taken as the sentence's. */
final class Trailing {
    private static final String PUNCTUATION = ".,;:!?'’\"”*_~…";

    private Trailing() {}

    /** @return the end without punctuation, and without closing brackets that nothing in the words opens */
    static int end(String text, int start, int end) {
        int last = end;
        while (last > start && (isPunctuation(text.charAt(last - 1)) || closesNothing(text, start, last))) {
            last--;
        }
        return last;
    }

    private static boolean isPunctuation(char c) {
        return PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean closesNothing(String text, int start, int end) {
        return switch (text.charAt(end - 1)) {
            case ')' -> count(text, start, end, ')') > count(text, start, end, '(');
            case ']' -> count(text, start, end, ']') > count(text, start, end, '[');
            case '}' -> count(text, start, end, '}') > count(text, start, end, '{');
            case '>' -> true;
            default -> false;
        };
    }

    private static int count(String text, int start, int end, char wanted) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }
}
