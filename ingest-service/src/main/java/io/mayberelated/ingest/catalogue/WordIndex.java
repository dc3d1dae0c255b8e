package io.mayberelated.ingest.catalogue;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which works hold a word, or two words side by side: one number for each, in one sorted array. */
final class WordIndex {
    /** Room for sixteen million works; the hash keeps the other forty bits, so what is found has to be looked at. */
    private static final int WORK_BITS = 24;

    private static final long WORK_MASK = (1L << WORK_BITS) - 1;

    private final long[] sorted;

    private WordIndex(long[] sorted) {
        this.sorted = sorted;
    }

    /** The works that were added under this hash; perhaps a few more, by accident. */
    IntStream works(long hash) {
        long key = Hashing.mix(hash) & ~WORK_MASK;
        int at = Arrays.binarySearch(sorted, key);
        int first = at < 0 ? -at - 1 : at;
        while (first > 0 && (sorted[first - 1] & ~WORK_MASK) == key) {
            first--;
        }
        return IntStream.range(first, sorted.length)
                .takeWhile(i -> (sorted[i] & ~WORK_MASK) == key)
                .map(i -> (int) (sorted[i] & WORK_MASK))
                .distinct();
    }

    static final class Builder {
        private long[] entries = new long[64];
        private int size;

        void add(long hash, int work) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = (Hashing.mix(hash) & ~WORK_MASK) | work;
        }

        WordIndex build() {
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return new WordIndex(sorted);
        }
    }
}
