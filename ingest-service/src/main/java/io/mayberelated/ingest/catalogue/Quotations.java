package io.mayberelated.ingest.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sentences quoted from abstracts, with or without quotation marks: people paste them. What begins as a sentence of an
 * abstract begins and goes on word for word to that sentence's end, or for long enough, stands there by no accident.
 */
final class Quotations {
    private static final int WORDS_MIN = 8;

    /** A quotation that breaks off before the sentence ends has to be longer: openings are shared by many papers. */
    private static final int BROKEN_WORDS_MIN = 14;

    private static final int NONE = -1;

    private final List<KnownWork> works;

    /** Of the words that open a sentence, the first one in {@link #opened}. */
    private final LongIntMap openings = new LongIntMap();

    /** For each sentence its work, its place there, and the next sentence that opens with the same words. */
    private int[] opened = new int[3 * 64];

    private int size;

    Quotations(List<KnownWork> works) {
        this.works = works;
        for (int i = 0; i < works.size(); i++) {
            int work = i;
            works.get(work).words().sentences().forEach(sentence -> add(work, sentence));
        }
    }

    private void add(int work, int sentence) {
        Wording words = works.get(work).words();
        if (sentence + WORDS_MIN > words.size()) {
            return;
        }
        if (3 * size == opened.length) {
            opened = Arrays.copyOf(opened, 2 * opened.length);
        }
        long hash = Hashing.EMPTY;
        for (int i = sentence; i < sentence + WORDS_MIN; i++) {
            hash = Hashing.follow(hash, words.word(i));
        }
        int before = openings.get(Hashing.mix(hash));
        opened[3 * size] = work;
        opened[3 * size + 1] = sentence;
        opened[3 * size + 2] = before == LongIntMap.ABSENT ? NONE : before;
        openings.put(Hashing.mix(hash), size++);
    }

    List<Found> find(Tokens tokens) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i + WORDS_MIN <= tokens.size()) {
            int length = tokens.opensSentence(i) || tokens.isQuoted(i) ? quoted(tokens, i, found) : 0;
            i += Math.max(1, length);
        }
        return found;
    }

    /** @return how many words are quoted from here on */
    private int quoted(Tokens tokens, int first, List<Found> found) {
        long hash = Hashing.EMPTY;
        for (int i = first; i < first + WORDS_MIN; i++) {
            hash = Hashing.follow(hash, tokens.word(i));
        }
        int longest = 0;
        List<Integer> quoted = new ArrayList<>();
        for (int at = openings.get(Hashing.mix(hash)); at >= 0; at = opened[3 * at + 2]) {
            int length = length(tokens, first, works.get(opened[3 * at]).words(), opened[3 * at + 1]);
            if (length > longest) {
                quoted.clear();
                longest = length;
            }
            if (length > 0 && length == longest && !quoted.contains(opened[3 * at])) {
                quoted.add(opened[3 * at]);
            }
        }
        if (!quoted.isEmpty() && quoted.size() <= Found.WORKS_MAX) {
            quoted.sort(Integer::compare);
            found.add(new Found(tokens.sentence(first, first + longest - 1), Rule.QUOTED, quoted));
        }
        return longest;
    }

    /** Of the words that are the same on both sides, as many as make a quotation; 0 when they make none. */
    private static int length(Tokens tokens, int first, Wording words, int sentence) {
        int same = 0;
        while (first + same < tokens.size()
                && sentence + same < words.size()
                && tokens.word(first + same) == words.word(sentence + same)) {
            same++;
        }
        for (int length = same; length >= WORDS_MIN; length--) {
            if (words.isSentenceEnd(sentence + length)) {
                return length;
            }
        }
        return same >= BROKEN_WORDS_MIN ? same : 0;
    }
}
