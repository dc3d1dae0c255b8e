package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.collection.Paper;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works of words that nobody uses, so that it is known what each question finds. The same in each run. */
final class MadeUpWorks {
    /** Stands in all of them. */
    static final String IN_ALL = "everywhere";

    private static final int VOCABULARY = 20_000;
    private static final long SEED = 5;

    private MadeUpWorks() {}

    static List<Paper> of(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count).mapToObj(i -> work(i, random, "")).toList();
    }

    /** The same work, which now says more: it is found by a word of its own, and ranked elsewhere. */
    static Paper changed(int number, String word) {
        return work(number, new Random(number), " " + word);
    }

    private static Paper work(int number, Random random, String more) {
        return new Paper(
                "made-up-" + number,
                Optional.of("%s %s %s".formatted(IN_ALL, word(random), word(random))),
                Optional.of(words(random, 5 + random.nextInt(60)) + more),
                Optional.empty());
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(_ -> word(random)).collect(Collectors.joining(" "));
    }

    /** Few are frequent and most are rare, as words are. */
    static String word(Random random) {
        return "w" + Integer.toString((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)), Character.MAX_RADIX);
    }
}
