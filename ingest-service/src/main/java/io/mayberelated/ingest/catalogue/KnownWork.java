package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of a work, what it can be recognised by. Much smaller than the work, and a function of it alone.
 *
 * @param names       hashes of all that it answers to
 * @param introduced  names that its abstract gives to what it brings
 * @param definitions what its abstract says that acronyms stand for
 * @param surnames    hashes of its authors' last names
 * @param words       the words of title and abstract in their order, hashed, a zero between the two
 * @param sentences   where in these words the sentences of the abstract begin
 */
record KnownWork(
        WorkId id,
        String title,
        long[] names,
        List<String> introduced,
        List<Definition> definitions,
        long[] surnames,
        int[] words,
        int[] sentences) {
    /** Posts may be long; what they are about shows early. */
    private static final int WORDS_MAX = 400;

    private static final int SUMMARY_CHARS_MAX = 4_000;

    /** "Cooperative Inverse Reinforcement Learning (CIRL)". */
    record Definition(String acronym, String meaning) {}

    static KnownWork of(WorkEvent.Described work) {
        String summary = work.summary().orElse("");
        String read = summary.substring(0, Math.min(SUMMARY_CHARS_MAX, summary.length()));
        Tokens title = Tokens.of(work.title());
        Tokens abstractWords = Tokens.of(read);
        int[] words = words(title, abstractWords);
        return new KnownWork(
                work.id(),
                work.title(),
                work.names().stream().mapToLong(KnownWork::hash).toArray(),
                List.copyOf(Introductions.in(read)),
                Introductions.definitions(read),
                work.authors().stream().mapToLong(KnownWork::surname).toArray(),
                words,
                sentences(abstractWords, title.size() + 1, words.length));
    }

    static long hash(WorkName name) {
        return Hashing.of(name.toString());
    }

    boolean answersTo(long name) {
        return contains(names, name);
    }

    boolean isBy(long surname) {
        return contains(surnames, surname);
    }

    /** Whether a sentence of the abstract ends before this place, or the abstract does. */
    boolean isSentenceEnd(int place) {
        return place == words.length || Arrays.binarySearch(sentences, place) >= 0;
    }

    /** Where the words stand side by side in the title; -1 when they do not. */
    int placeInTitle(int[] wanted) {
        for (int from = 0; from + wanted.length <= words.length && words[from] != 0; from++) {
            int same = 0;
            while (same < wanted.length && words[from + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return from;
            }
        }
        return -1;
    }

    private static boolean contains(long[] all, long wanted) {
        for (long each : all) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Of "Aumann, Robert" the first part, else the last word. */
    private static long surname(String author) {
        int comma = author.indexOf(',');
        Tokens tokens = Tokens.of(comma > 0 ? author.substring(0, comma) : author);
        return tokens.size() == 0 ? 0 : tokens.hash(tokens.last());
    }

    private static int[] words(Tokens title, Tokens summary) {
        int[] ofTitle = title.words();
        int[] ofSummary = summary.words();
        int[] words = new int[Math.min(WORDS_MAX, ofTitle.length + 1 + ofSummary.length)];
        System.arraycopy(ofTitle, 0, words, 0, Math.min(words.length, ofTitle.length));
        if (words.length > ofTitle.length + 1) {
            System.arraycopy(ofSummary, 0, words, ofTitle.length + 1, words.length - ofTitle.length - 1);
        }
        return words;
    }

    private static int[] sentences(Tokens summary, int from, int to) {
        return IntStream.range(0, summary.size())
                .filter(summary::beginsSentence)
                .map(word -> from + word)
                .filter(place -> place < to)
                .toArray();
    }
}
