package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.collection.Paper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What people might ask of a catalogue: two to four words of a title, in its order. The same in each run. */
final class Questions {
    private static final int WORDS_MIN = 2;
    private static final int WORDS_MAX = 4;
    private static final long SEED = 4;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a an and are as at be but by can do does for from how in into is it its no not of on or such that the their then there these they this to toward towards using via was we what when why will with between over under"
                    .split(" "));

    private Questions() {}

    static List<String> about(List<Paper> papers, int count) {
        Random random = new Random(SEED);
        Set<String> questions = new LinkedHashSet<>();
        while (questions.size() < count) {
            List<String> words = words(papers.get(random.nextInt(papers.size())));
            int wanted = WORDS_MIN + random.nextInt(WORDS_MAX - WORDS_MIN + 1);
            if (words.size() >= wanted) {
                questions.add(String.join(" ", some(words, wanted, random)));
            }
        }
        return List.copyOf(questions);
    }

    private static List<String> words(Paper paper) {
        return Stream.of(paper.name().orElse("").toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !SMALL_WORDS.contains(word))
                .distinct()
                .toList();
    }

    private static List<String> some(List<String> words, int count, Random random) {
        List<String> left = new ArrayList<>(words);
        while (left.size() > count) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
