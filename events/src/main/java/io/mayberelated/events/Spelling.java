package io.mayberelated.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Evens out what a scheme of names allows to differ. */
final class Spelling {
    /** Many sources give the address where the identifier belongs. */
    private static final Pattern DOI_RESOLVER = Pattern.compile("^(https?://(dx\\.|www\\.)?doi\\.org/|doi:\\s*)");

    private static final Pattern VERSION = Pattern.compile("v\\d+$");
    private static final Pattern OLD_ARXIV_SUBJECT = Pattern.compile("\\.[a-z]{2}/");
    private static final Pattern HEX_128 = Pattern.compile("[0-9a-f]{32}");

    private Spelling() {}

    static String even(WorkName.Scheme scheme, String raw) {
        String value = raw.strip();
        return switch (scheme) {
            case DOI -> DOI_RESOLVER.matcher(lower(value)).replaceFirst("");
            case ACL -> lower(value);
            case ARXIV -> arxiv(lower(value));
            case OPENREVIEW, PMID -> value;
            case FORUM -> forum(value);
            case ISBN -> isbn(value);
            case URL -> lower(value);
            case TITLE, PRINTED, NICK -> words(value);
            case SENTENCE -> HEX_128.matcher(value).matches() ? value : Digest.of(words(value));
        };
    }

    /**
     * The words of a text, for comparing titles and sentences: compatibility forms folded, accents dropped, lower case,
     * everything but letters and digits a space. Dashes, quotes, case and markup then make no difference.
     */
    static String words(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder words = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> appendFolded(words, c));
        int end = words.length();
        return (end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString());
    }

    private static void appendFolded(StringBuilder words, int codePoint) {
        if (Character.isLetterOrDigit(codePoint)) {
            words.appendCodePoint(Character.toLowerCase(codePoint));
        } else if (!isIgnorable(codePoint) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Combining marks (left over from accents), apostrophes inside words, and invisible characters join, not part. */
    private static boolean isIgnorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> codePoint == '\'' || codePoint == '’' || codePoint == '‘';
        };
    }

    private static String arxiv(String value) {
        String bare = value.startsWith("arxiv:") ? value.substring("arxiv:".length()) : value;
        return OLD_ARXIV_SUBJECT
                .matcher(VERSION.matcher(bare.strip()).replaceFirst(""))
                .replaceFirst("/");
    }

    private static String forum(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return "lesswrong/" + value;
        }
        String site = switch (lower(value.substring(0, slash))) {
            case "lw", "lesswrong", "af", "alignmentforum" -> "lesswrong";
            case "ea", "eaforum", "effectivealtruism" -> "eaforum";
            case String other -> other;
        };
        return site + value.substring(slash);
    }

    private static String isbn(String value) {
        String digits = value.replace("-", "").replace(" ", "");
        return digits.length() == 10 ? isbn13("978" + digits.substring(0, 9)) : digits;
    }

    /** The check digit of ISBN-13 (ISO 2108): weights 1 and 3 in turn, up to the next ten. */
    private static String isbn13(String first12) {
        if (!first12.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return first12;
        }
        int sum = 0;
        for (int i = 0; i < first12.length(); i++) {
            sum += (first12.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return first12 + (10 - sum % 10) % 10;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
