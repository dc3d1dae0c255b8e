package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.catalogue.Usage.Anchor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which words texts link, and to which works: what is habit, and what is contested. */
final class Habits {
    static final Habits NONE = new Habits(Map.of());

    private static final int WORDS_MAX = 8;
    /** Fewer may be one person's slip. */
    private static final int ELSEWHERE_MIN = 2;

    private static final WordSet ARTICLES = WordSet.of("the a an");

    private final Map<Long, Habit> byWords;

    /**
     * Words, with one of their spellings.
     *
     * @param textsByWork for each work how many texts lead there; all works that are not known count as one
     */
    record Habit(String words, Map<Integer, Integer> textsByWork) {
        int texts() {
            return textsByWork.values().stream().mapToInt(Integer::intValue).sum();
        }

        int texts(int work) {
            return textsByWork.getOrDefault(work, 0);
        }
    }

    private Habits(Map<Long, Habit> byWords) {
        this.byWords = byWords;
    }

    /** @param workByName the known works, by the hashes of their names */
    static Habits of(Usage usage, Map<Long, Integer> workByName) {
        Map<Long, Habit> byWords = new TreeMap<>();
        new TreeMap<>(usage.bySource()).values().forEach(said -> {
            Set<String> once = new HashSet<>();
            said.anchors().forEach(anchor -> count(anchor, workByName, once, byWords));
        });
        return new Habits(byWords);
    }

    Collection<Habit> all() {
        return byWords.values();
    }

    /** Whether these words, when they are linked, mostly lead elsewhere. */
    boolean areContested(Tokens tokens, int first, int last, Collection<Integer> works) {
        Habit habit = byWords.get(key(tokens, first, last));
        if (habit == null) {
            return false;
        }
        int here = works.stream().mapToInt(habit::texts).sum();
        int elsewhere = habit.texts() - here;
        return elsewhere >= ELSEWHERE_MIN && elsewhere > here;
    }

    /** Known works that texts link under these words; none where somebody means one of {@code works} by them. */
    List<Integer> others(Tokens tokens, int first, int last, Collection<Integer> works) {
        Habit habit = byWords.get(key(tokens, first, last));
        if (habit == null || works.stream().anyMatch(work -> habit.texts(work) > 0)) {
            return List.of();
        }
        List<Integer> others = new ArrayList<>(habit.textsByWork().keySet());
        others.remove(Integer.valueOf(Phrase.NO_WORK));
        return others;
    }

    private static void count(
            Anchor anchor, Map<Long, Integer> workByName, Set<String> once, Map<Long, Habit> byWords) {
        Tokens tokens = Tokens.of(anchor.words());
        if (tokens.size() > WORDS_MAX || Common.telling(tokens) == 0) {
            return; // "this post" points and names nothing
        }
        long key = key(tokens, 0, tokens.last());
        int work = workByName.getOrDefault(KnownWork.hash(anchor.target()), Phrase.NO_WORK);
        if (once.add(key + " " + anchor.target())) {
            byWords.computeIfAbsent(key, _ -> new Habit(withoutArticle(anchor.words(), tokens), new HashMap<>()))
                    .textsByWork()
                    .merge(work, 1, Integer::sum);
        }
    }

    private static String withoutArticle(String words, Tokens tokens) {
        int first = first(tokens, 0, tokens.last());
        return words.substring(tokens.span(first, first).start()).strip();
    }

    private static long key(Tokens tokens, int first, int last) {
        return tokens.joined(first(tokens, first, last), last);
    }

    private static int first(Tokens tokens, int first, int last) {
        return first < last && ARTICLES.holds(tokens.hash(first)) ? first + 1 : first;
    }
}
