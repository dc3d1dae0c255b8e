package io.mayberelated.ingest.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In how many works' titles and abstracts a phrase stands that do not claim it: what many write names none of them. */
final class Rarity {
    private static final int BEGINNING = -1;

    /** Hash of a phrase → its number. */
    private final LongIntMap table = new LongIntMap();

    private final Map<Integer, Set<Integer>> claimants = new HashMap<>();
    private final int[] others;

    private Rarity(List<Phrase> phrases) {
        int next = 0;
        for (Phrase phrase : phrases) {
            long key = enter(phrase.words());
            if (table.get(key) < 0) {
                table.put(key, next++);
            }
            claimants.computeIfAbsent(table.get(key), _ -> new HashSet<>()).add(phrase.work());
        }
        others = new int[next];
    }

    static Rarity of(List<Phrase> phrases, List<KnownWork> works) {
        Rarity rarity = new Rarity(phrases);
        for (int work = 0; work < works.size(); work++) {
            rarity.count(works.get(work).words(), work);
        }
        return rarity;
    }

    /** @return 0 too for what was not asked about when this was made */
    int others(String words) {
        int number = table.get(key(words));
        return number < 0 ? 0 : others[number];
    }

    /** How many works claim the phrase. */
    int claimants(String words) {
        return claimants.getOrDefault(table.get(key(words)), Set.of()).size();
    }

    private void count(int[] words, int work) {
        Set<Integer> seen = new HashSet<>();
        for (int first = 0; first < words.length; first++) {
            long hash = Hashing.EMPTY;
            for (int i = first; i < words.length && i < first + Phrases.WORDS_MAX; i++) {
                hash = Hashing.follow(hash, words[i]);
                int number = table.get(hash);
                if (number == LongIntMap.ABSENT) {
                    break;
                }
                if (number >= 0
                        && seen.add(number)
                        && !claimants.getOrDefault(number, Set.of()).contains(work)) {
                    others[number]++;
                }
            }
        }
    }

    private long enter(String phrase) {
        int[] words = Tokens.of(phrase).words();
        long hash = Hashing.EMPTY;
        for (int i = 0; i < words.length; i++) {
            hash = Hashing.follow(hash, words[i]);
            if (i < words.length - 1) {
                table.putIfAbsent(hash, BEGINNING);
            }
        }
        return hash;
    }

    private static long key(String phrase) {
        long hash = Hashing.EMPTY;
        for (int word : Tokens.of(phrase).words()) {
            hash = Hashing.follow(hash, word);
        }
        return hash;
    }
}
