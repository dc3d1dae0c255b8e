package io.mayberelated.ingest.catalogue;

import java.util.Arrays;
import java.util.List;

/** In which works' titles and abstracts a phrase stands that do not claim it: what many write names none of them. */
final class Rarity {
    private static final int BEGINNING = -1;

    /**
     * @param others   how many works hold the phrase that do not claim it
     * @param plain    how many of them write it small somewhere, as words and not as a name
     * @param earliest the year of the first of them; before all times when it is not known of each
     */
    record Uses(int others, int plain, int earliest) {
        private static final Uses NONE = new Uses(0, 0, Integer.MAX_VALUE);

        boolean isNone() {
            return others == 0;
        }

        boolean isOnlyAsName() {
            return plain == 0;
        }

        /** Whether nobody is known to have used it before the work. */
        boolean isNotBefore(KnownWork work) {
            return work.year() != KnownWork.NO_YEAR && earliest >= work.year();
        }
    }

    /** Hash of a phrase → its number. */
    private final LongIntMap table = new LongIntMap();

    /** For each phrase and work that claims it, hashed together. */
    private final LongIntMap claims = new LongIntMap();

    private final int[] claimants;
    private final int[] others;
    private final int[] plain;
    private final int[] earliest;
    private final int[] lastSeenIn;
    private final int[] lastPlainIn;

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
        plain = new int[next];
        earliest = new int[next];
        Arrays.fill(earliest, Integer.MAX_VALUE);
        lastSeenIn = new int[next];
        lastPlainIn = new int[next];
    }

    static Rarity of(List<Phrase> phrases, List<KnownWork> works) {
        Rarity rarity = new Rarity(phrases);
        for (int work = 0; work < works.size(); work++) {
            rarity.count(works.get(work), work);
        }
        return rarity;
    }

    /** @return none too for what was not asked about when this was made */
    Uses uses(String words) {
        int number = table.get(key(words));
        return number < 0 ? Uses.NONE : new Uses(others[number], plain[number], earliest[number]);
    }

    /** How many works claim the phrase. */
    int claimants(String words) {
        int number = table.get(key(words));
        return number < 0 ? 0 : claimants[number];
    }

    private void count(KnownWork known, int work) {
        Wording words = known.words();
        for (int first = 0; first < words.size(); first++) {
            long hash = Hashing.EMPTY;
            boolean isPlain = false;
            for (int i = first; i < words.size() && i < first + Phrases.WORDS_MAX; i++) {
                hash = Hashing.follow(hash, words.word(i));
                isPlain |= words.isSmall(i);
                int number = table.get(hash);
                if (number == LongIntMap.ABSENT) {
                    break;
                }
                if (number >= 0 && claims.get(claim(number, work)) == LongIntMap.ABSENT) {
                    count(number, work, known.year(), isPlain);
                }
            }
        }
    }

    private void count(int number, int work, int year, boolean isPlain) {
        if (lastSeenIn[number] != work + 1) {
            lastSeenIn[number] = work + 1;
            others[number]++;
            earliest[number] = Math.min(earliest[number], year);
        }
        if (isPlain && lastPlainIn[number] != work + 1) {
            lastPlainIn[number] = work + 1;
            plain[number]++;
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
