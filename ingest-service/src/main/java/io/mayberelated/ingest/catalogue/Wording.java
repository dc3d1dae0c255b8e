package io.mayberelated.ingest.catalogue;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words of a title and of the abstract after it, hashed, in their order. A word of content that is written small has
 * a mark: "a human compatible machine" uses the words, "Human Compatible" names something by them.
 */
final class Wording {
    /** Parts the title from the abstract; no word is this. */
    static final int END_OF_TITLE = 0;

    private static final int SMALL = 1;

    /** Each word with its mark in the lowest bit. */
    private final int[] marked;

    private final int titleSize;

    /** Where the sentences of the abstract begin. */
    private final int[] sentences;

    private Wording(int[] marked, int titleSize, int[] sentences) {
        this.marked = marked;
        this.titleSize = titleSize;
        this.sentences = sentences;
    }

    /** @param wordsMax posts may be long; what they are about shows early */
    static Wording of(String title, String summary, int wordsMax) {
        int[] ofTitle = marked(Tokens.of(title), true);
        Tokens tokens = Tokens.of(summary);
        int[] ofSummary = marked(tokens, false);
        int[] all = Arrays.copyOf(ofTitle, Math.min(wordsMax, ofTitle.length + 1 + ofSummary.length));
        if (all.length > ofTitle.length + 1) {
            System.arraycopy(ofSummary, 0, all, ofTitle.length + 1, all.length - ofTitle.length - 1);
        }
        return new Wording(
                all, Math.min(ofTitle.length, all.length), sentences(tokens, ofTitle.length + 1, all.length));
    }

    private static int[] sentences(Tokens summary, int from, int to) {
        return IntStream.range(0, summary.size())
                .filter(summary::beginsSentence)
                .map(word -> from + word)
                .filter(place -> place < to)
                .toArray();
    }

    int size() {
        return marked.length;
    }

    int titleSize() {
        return titleSize;
    }

    int word(int i) {
        return marked[i] & ~SMALL;
    }

    boolean isSmall(int i) {
        return (marked[i] & SMALL) != 0;
    }

    IntStream sentences() {
        return Arrays.stream(sentences);
    }

    /** Whether a sentence of the abstract ends before this place, or the abstract does. */
    boolean isSentenceEnd(int place) {
        return place == marked.length || Arrays.binarySearch(sentences, place) >= 0;
    }

    boolean holds(int wanted) {
        for (int i = 0; i < marked.length; i++) {
            if (word(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Where the words stand side by side in the title; -1 when they do not. */
    int placeInTitle(int[] wanted) {
        for (int from = 0; from + wanted.length <= titleSize; from++) {
            int same = 0;
            while (same < wanted.length && word(from + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return from;
            }
        }
        return -1;
    }

    /** At the beginning of a sentence a capital says nothing; at that of a title it may be part of the name. */
    private static int[] marked(Tokens tokens, boolean isTitle) {
        int[] marked = new int[tokens.size()];
        for (int i = 0; i < marked.length; i++) {
            boolean isWritten = tokens.isCapital(i) && (isTitle || !tokens.opensSentence(i));
            boolean isSmall = !isWritten && !tokens.isNumber(i) && !Common.isFunction(tokens.hash(i));
            marked[i] = tokens.word(i) | (isSmall ? SMALL : 0);
        }
        return marked;
    }
}
