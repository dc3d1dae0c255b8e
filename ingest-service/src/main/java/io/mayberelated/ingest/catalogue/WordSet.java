package io.mayberelated.ingest.catalogue;

import java.util.Locale;

/** A set of words, asked for by their hash without making an object of it. */
final class WordSet {
    private final LongIntMap words = new LongIntMap();

    private WordSet() {}

    /** @param words parted by blanks */
    static WordSet of(String words) {
        WordSet set = new WordSet();
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            set.words.put(Tokens.of(word).hash(0), 1);
        }
        return set;
    }

    boolean holds(long hash) {
        return words.get(hash) != LongIntMap.ABSENT;
    }
}
