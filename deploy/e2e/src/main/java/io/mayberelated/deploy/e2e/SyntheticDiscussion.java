package io.mayberelated.deploy.e2e;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works and comments without a limit, each a function of its number. Comments are as long as real ones (some 900
 * characters), and three in ten name one work: by its link, its identifier or its title.
 *
 * @param works how many works there are to name
 */
record SyntheticDiscussion(int works) {
    private static final int VOCABULARY = 20_000;
    private static final int SENTENCES = 8;
    private static final int WORDS_IN_SENTENCE = 16;
    private static final int NAMED_IN_TEN = 3;
    private static final List<String> SYLLABLES = List.of(
            "ba", "co", "di", "fu", "ga", "he", "ki", "lo", "mu", "na", "or", "pe", "qui", "ra", "se", "tu", "ve",
            "wo");

    String work(int number) {
        return """
                {"id":"%s","title":"%s","authors":["%s %s"],"abstract":"%s"}""".formatted(
                        id(number), title(number), capital(word(number)), capital(word(number + 7)), text(number, 5));
    }

    String comment(int number) {
        return """
                {"id":"%s","author":"reader %d","thread":"thread %d","text":"%s%s"}""".formatted(
                commentId(number), number % 977, number / 12, text(number + 1_000_003, SENTENCES), naming(number));
    }

    static String commentId(int number) {
        return "load-" + number;
    }

    /** Whether the comment has to be linked to a work. */
    static boolean isNaming(int number) {
        return number % 10 < NAMED_IN_TEN;
    }

    private String naming(int number) {
        int work = Math.floorMod(number * 2_654_435_761L, works);
        return switch (number % 10) {
            case 0 -> "\\n\\nMaybe related: https://arxiv.org/abs/" + id(work).substring("arxiv:".length());
            case 1 -> "\\n\\nSee " + id(work) + " for that.";
            case 2 -> "\\n\\nMaybe related:\\n\\n" + title(work);
            default -> "";
        };
    }

    private static String id(int number) {
        return "arxiv:%02d%02d.%05d".formatted(10 + number / 1_200_000, 1 + number / 100_000 % 12, number % 100_000);
    }

    /** Six words; that two works have the same is left to chance, and chance makes it rare. */
    private static String title(int number) {
        return capital(words(new Random(number * 31L + 5), 6));
    }

    private static String text(int seed, int sentences) {
        Random random = new Random(seed);
        return IntStream.range(0, sentences)
                .mapToObj(_ -> capital(words(random, WORDS_IN_SENTENCE)) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> word(common(random))).collect(Collectors.joining(" "));
    }

    /** Some words are used far more than others, as in any language. */
    private static int common(Random random) {
        double uniform = random.nextDouble();
        return (int) (VOCABULARY * uniform * uniform * uniform);
    }

    private static String word(int number) {
        int rest = Math.floorMod(number, VOCABULARY) + SYLLABLES.size();
        StringBuilder word = new StringBuilder();
        for (; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
