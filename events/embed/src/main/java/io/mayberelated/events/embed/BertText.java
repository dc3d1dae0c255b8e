package io.mayberelated.events.embed;

import java.text.Normalizer;
import java.util.function.Predicate;

/**
 * Text as BERT's uncased models were trained on it: lower case, without accents and control characters, each Chinese
 * character and each punctuation mark a word of its own. Follows {@code BertNormalizer} and {@code BertPreTokenizer} of
 * Hugging Face's tokenizers, of which the model's own {@code tokenizer.json} says that it needs them.
 */
final class BertText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String ASCII_SYMBOLS = "$+<=>^`|~";

    private BertText() {}

    /** Hands over the words in their order, for as long as they are wanted. */
    static void words(String text, Predicate<String> wantsMore) {
        String normal = normal(text);
        int start = 0;
        while (start < normal.length()) {
            int end = endOfWord(normal, start);
            if (normal.charAt(start) != ' ' && !wantsMore.test(normal.substring(start, end))) {
                return;
            }
            start = end;
        }
    }

    private static int endOfWord(String normal, int start) {
        int first = normal.codePointAt(start);
        int end = start + Character.charCount(first);
        if (isAlone(first)) {
            return end;
        }
        while (end < normal.length() && !isAlone(normal.codePointAt(end))) {
            end += Character.charCount(normal.codePointAt(end));
        }
        return end;
    }

    private static boolean isAlone(int c) {
        return c == ' ' || isPunctuation(c);
    }

    /** In it the only white space is the space. */
    private static String normal(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> clean(c, clean));
        String decomposed = Normalizer.normalize(clean, Normalizer.Form.NFD);
        StringBuilder normal = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> normal.appendCodePoint(Character.toLowerCase(c)));
        return normal.toString();
    }

    private static void clean(int c, StringBuilder to) {
        if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
            to.append(' ');
        } else if (isChinese(c)) {
            to.append(' ').appendCodePoint(c).append(' ');
        } else if (c != REPLACEMENT && !isControl(c)) {
            to.appendCodePoint(c);
        }
    }

    /** Half a surrogate pair counts as one: no text has it but by accident. */
    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** The blocks that the original names; later ones were not split in training. */
    private static boolean isChinese(int c) {
        return in(c, 0x4E00, 0x9FFF)
                || in(c, 0x3400, 0x4DBF)
                || in(c, 0x20000, 0x2A6DF)
                || in(c, 0x2A700, 0x2B73F)
                || in(c, 0x2B740, 0x2B81F)
                || in(c, 0x2B920, 0x2CEAF)
                || in(c, 0xF900, 0xFAFF)
                || in(c, 0x2F800, 0x2FA1F);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** ASCII's symbols count as such too, other scripts' do not. */
    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> ASCII_SYMBOLS.indexOf(c) >= 0;
        };
    }
}
