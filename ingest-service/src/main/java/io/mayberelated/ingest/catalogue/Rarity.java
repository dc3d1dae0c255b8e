package io.mayberelated.ingest.catalogue;

import java.util.Arrays;
import java.util.List;

/** In how many works' titles and abstracts a phrase stands that do not claim it: what many write names none of them. */
final class Rarity {
    private static final int BEGINNING = -1;

    /** Hash of a phrase → its number. */
    private final LongIntMap table = new LongIntMap();

    /** For each phrase and work that claims it, hashed together. */
    private final LongIntMap claims = new LongIntMap();

    private final int[] claimants;
    private final int[] others;
    private final int[] lastSeenIn;

    private Rarity(List<Phrase> phrases) {
        int[] counts = new int[phrases.size()];
        int next = 0;
        for (Phrase phrase : phrases) {
            long key = enter(phrase.words());
            if (table.get(key) < 0) {
                table.put(key, next++);
            }
            int number = table.get(key);
            long claim = claim(number, phrase.work());
            counts[number] += claims.get(claim) == LongIntMap.ABSENT ? 1 : 0;
            claims.put(claim, number);
        }
        claimants = Arrays.copyOf(counts, next);
        others = new int[next];
        lastSeenIn = new int[next];
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
        int number = table.get(key(words));
        return number < 0 ? 0 : claimants[number];
    }

    private void count(int[] words, int work) {

        for (int first = 0; first < words.length; first++) {
            long hash = Hashing.EMPTY;
            for (int i = first; i < words.length && i < first + Phrases.WORDS_MAX; i++) {
                hash = Hashing.follow(hash, words[i]);
                int number = table.get(hash);
                if (number == LongIntMap.ABSENT) {
                    break;
                }
                if (number >= 0 && lastSeenIn[number] != work + 1) {
                    lastSeenIn[number] = work + 1;
                    others[number] += claims.get(claim(number, work)) == LongIntMap.ABSENT ? 1 : 0;
                }
            }
        }
    }

    private static long claim(int phrase, int work) {
        return Hashing.mix(((long) phrase << 32) ^ work);
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
