package io.mayberelated.recommend.subscribe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that subscribers wait for, each with those who do. What a text shares with each of them is counted, so a text
 * costs as much as there are wishes for its words; put as queries, each wish with one common word would have to be looked at.
 */
final class WantedWords {
    private static final int ROWS_FIRST = 16;

    private record Row(String subscription, Set<String> words, int required) {}

    /** Places in the list of rows. */
    private static final class Places {
        private int[] all = new int[ROWS_FIRST];
        private int size;

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = place;
        }
    }

    private final List<Optional<Row>> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Places> byWord = new HashMap<>();

    void add(String subscription, Set<String> words) {
        places.put(subscription, rows.size());
        words.forEach(word -> byWord.computeIfAbsent(word, _ -> new Places()).add(rows.size()));
        rows.add(Optional.of(new Row(subscription, words, required(words.size()))));
    }

    /** Its places are taken back once there are as many of those who left as of those who are here. */
    void remove(String subscription) {
        Optional.ofNullable(places.remove(subscription)).ifPresent(place -> rows.set(place, Optional.empty()));
        if (rows.size() > ROWS_FIRST && places.size() < rows.size() / 2) {
            List<Row> left = rows.stream().flatMap(Optional::stream).toList();
            rows.clear();
            byWord.clear();
            left.forEach(row -> add(row.subscription(), row.words()));
        }
    }

    /** @param share how much of the wish the text meets, 0 to 1 */
    record Match(String subscription, Set<String> words, double share) {}

    List<Match> matching(Set<String> words) {
        int[] shared = new int[rows.size()];
        List<Match> matches = new ArrayList<>();
        for (String word : words) {
            Places those = byWord.get(word);
            for (int i = 0; those != null && i < those.size; i++) {
                shared[those.all[i]]++;
            }
        }
        for (int place = 0; place < shared.length; place++) {
            if (shared[place] > 0) {
                int count = shared[place];
                rows.get(place)
                        .filter(row -> count >= row.required())
                        .ifPresent(row -> matches.add(new Match(
                                row.subscription(),
                                row.words(),
                                (double) count / row.words().size())));
            }
        }
        return matches;
    }

    /**
     * How many of a text's words must be there: all of two, 60 % of ten, and 30 % of those beyond. A phrase is meant as it
     * stands; a paragraph has words around its subject that the text need not share.
     */
    static int required(int words) {
        int few = Math.min(words, 10);
        int required = few <= 2 ? few : (few * 60 + 99) / 100;
        return required + ((words - few) * 30 + 99) / 100;
    }
}
