package io.mayberelated.events.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Texts as the numbers of the pieces they are made of: of each word the longest piece that is known, then the longest of
 * the rest, and so on. (Y. Wu et al., arXiv:1609.08144, section 4.1, in the greedy form that BERT uses.)
 */
final class WordPiece {
    /** A longer word is taken as unknown as a whole; so has the model been trained. */
    private static final int WORD_CHARS_MAX = 100;

    private static final String CONTINUES = "##";

    private final Vocabulary vocabulary;
    private final long begin;
    private final long end;
    private final long unknown;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.begin = vocabulary.needed("[CLS]");
        this.end = vocabulary.needed("[SEP]");
        this.unknown = vocabulary.needed("[UNK]");
    }

    /** @param most how many numbers at most, with those for begin and end; what comes after is left out */
    long[] encode(String text, int most) {
        List<Long> numbers = new ArrayList<>(most);
        numbers.add(begin);
        BertText.words(text, word -> {
            numbers.addAll(pieces(word));
            return numbers.size() < most - 1;
        });
        LongStream kept = numbers.stream().limit(most - 1L).mapToLong(Long::longValue);
        return LongStream.concat(kept, LongStream.of(end)).toArray();
    }

    private List<Long> pieces(String word) {
        if (word.codePointCount(0, word.length()) > WORD_CHARS_MAX) {
            return List.of(unknown);
        }
        List<Long> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int stop = longestKnown(word, start, pieces);
            if (stop == start) {
                return List.of(unknown);
            }
            start = stop;
        }
        return pieces;
    }

    /** @return where the piece ends; {@code start} when none is known */
    private int longestKnown(String word, int start, List<Long> pieces) {
        String prefix = start == 0 ? "" : CONTINUES;
        for (int stop = Math.min(word.length(), start + vocabulary.longest()); stop > start; stop--) {
            OptionalInt number = vocabulary.number(prefix + word.substring(start, stop));
            if (number.isPresent()) {
                pieces.add((long) number.getAsInt());
                return stop;
            }
        }
        return start;
    }
}
