package io.mayberelated.deploy.benchmark.evaluate;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence in words that a query language cannot take for its own: questions of test collections are sentences, and
 * what they set in parentheses or quotation marks is no more required than the rest.
 */
final class PlainText {
    private static final Pattern SIGNS = Pattern.compile("[\"“”()\\[\\]{}:*~^|&!+/\\\\]");
    private static final Pattern DASHES_BEFORE = Pattern.compile("(?<=^|\\s)-+");

    private PlainText() {}

    static String of(String sentence) {
        String words =
                DASHES_BEFORE.matcher(SIGNS.matcher(sentence).replaceAll(" ")).replaceAll(" ");
        return Stream.of(words.strip().split("\\s+")).map(PlainText::noOperator).collect(Collectors.joining(" "));
    }

    private static String noOperator(String word) {
        return switch (word) {
            case "OR", "AND", "NOT" -> word.toLowerCase(Locale.ROOT);
            default -> word;
        };
    }
}
