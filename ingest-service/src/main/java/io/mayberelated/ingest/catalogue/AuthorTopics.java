package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Aumann wrote a paper on removing completeness": of all works by an author of that name the one whose title and
 * abstract hold the words of the topic. Abstains when none does, or when two are about as good.
 */
final class AuthorTopics {
    private static final WordSet WRITINGS = WordSet.of("paper papers post posts book work article essay report");
    private static final WordSet ABOUT = WordSet.of("on about");
    private static final Pattern SAYING = Pattern.compile(
            "\\b(\\p{Lu}[\\p{L}’'-]{1,30}?)(?:\\s+et\\s+al\\.?|\\s+and\\s+\\p{Lu}\\p{L}{1,30})?(?:[’']s?|\\s+(?:also\\s+)?(?:wrote|has|have|had|published|gave))\\s+(?:[\\p{L}-]{1,20}\\s+){0,4}?(?:papers?|posts?|book|work|article|essay|report)\\s+(?:on|about)\\s+([^.,;:()\\n]{3,80})");

    private static final int TOPIC_WORDS_MAX = 8;
    /** One of three words in the title, or their like in the abstract. */
    private static final double SCORE_MIN = 0.3;

    private static final double MARGIN = 1.5;
    private static final double IN_ABSTRACT = 0.4;
    /** An author of more works than this has a name that many share. */
    private static final int WORKS_MAX = 300;

    private static final int STEM_CHARS_MIN = 4;
    private static final Pattern ENDING = Pattern.compile("(?:ations?|ness|ings?|ed|es|s|ly|ity)$");

    private record Scored(int work, double score) {}

    private final List<KnownWork> works;
    private final WordIndex surnames;

    AuthorTopics(List<KnownWork> works) {
        this.works = works;
        WordIndex.Builder builder = new WordIndex.Builder();
        for (int work = 0; work < works.size(); work++) {
            for (long surname : works.get(work).surnames()) {
                builder.add(surname, work);
            }
        }
        this.surnames = builder.build();
    }

    List<Found> find(String text, Tokens tokens) {
        if (!namesTopic(tokens)) {
            return List.of(); // most texts; the expression is dear
        }
        List<Found> found = new ArrayList<>();
        Matcher saying = SAYING.matcher(text);
        while (saying.find()) {
            Tokens name = Tokens.of(saying.group(1));
            Tokens topic = Tokens.of(saying.group(2));
            if (name.size() > 0 && topic.size() > 0) {
                int end = topic.span(0, Math.min(topic.size(), TOPIC_WORDS_MAX) - 1)
                        .end();
                Span words = new Span(saying.start(), saying.start(2) + end);
                best(name.hash(name.last()), topic)
                        .ifPresent(work -> found.add(new Found(words, Rule.AUTHOR_TOPIC, List.of(work))));
            }
        }
        return found;
    }

    private static boolean namesTopic(Tokens tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (ABOUT.holds(tokens.hash(i)) && WRITINGS.holds(tokens.hash(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> best(long surname, Tokens topic) {
        List<Scored> scored = surnames.works(surname)
                .limit(WORKS_MAX)
                .filter(work -> works.get(work).isBy(surname))
                .mapToObj(work -> new Scored(work, score(works.get(work), topic)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::work))
                .toList();
        if (scored.isEmpty() || scored.getFirst().score() < SCORE_MIN) {
            return Optional.empty();
        }
        Scored best = scored.getFirst();
        boolean isClear =
                scored.size() == 1 || best.score() >= MARGIN * scored.get(1).score();
        return isClear ? Optional.of(best.work()) : Optional.empty();
    }

    /** The share of the topic's words that the title holds, or for less the abstract. */
    private static double score(KnownWork work, Tokens topic) {
        Set<String> title = stems(Tokens.of(work.title()));
        double points = 0;
        int wanted = 0;
        for (int i = 0; i < topic.size() && i < TOPIC_WORDS_MAX; i++) {
            if (!Common.isPointing(topic.hash(i))) {
                wanted++;
                points += title.contains(stem(topic.surface(i)))
                        ? 1
                        : work.words().holds(topic.word(i)) ? IN_ABSTRACT : 0;
            }
        }
        return wanted == 0 ? 0 : points / wanted;
    }

    private static Set<String> stems(Tokens tokens) {
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!Common.isFunction(tokens.hash(i))) {
                stems.add(stem(tokens.surface(i)));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String stem = ENDING.matcher(lower).replaceFirst("");
        return stem.length() >= STEM_CHARS_MIN ? stem : lower;
    }
}
