package io.mayberelated.ingest.catalogue;

/**
 * Hashes of words that can be joined: the hash of two words written as one is made of their hashes alone, so that
 * "multi-agent" and "multiagent" are one phrase. With 64 bits and a million phrases, a text would have to be a hundred
 * thousand million words long to meet a false one.
 */
final class Hashing {
    static final long EMPTY = 0;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final int TABLE_SIZE = 128;
    private static final long[] ASCII = new long[TABLE_SIZE];

    static {
        for (int c = 0; c < TABLE_SIZE; c++) {
            ASCII[c] = mix(c + 1L);
        }
    }

    private Hashing() {}

    static long extend(long hash, int codePoint) {
        return hash * BASE + (codePoint < TABLE_SIZE ? ASCII[codePoint] : mix(codePoint + 1L));
    }

    static long power(long power) {
        return power * BASE;
    }

    /** @param power the base to the number of characters in {@code word} */
    static long join(long hash, long word, long power) {
        return hash * power + word;
    }

    /** A sequence of whole words, where it matters which words they are. */
    static long follow(long hash, int word) {
        return (hash ^ mix(word)) * BASE + 1;
    }

    /** The finalizer of MurmurHash3 (A. Appleby, public domain): every bit of the input moves every bit of the output. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    static long of(String text) {
        long hash = EMPTY;
        for (int i = 0; i < text.length(); i++) {
            hash = extend(hash, text.charAt(i));
        }
        return mix(hash);
    }
}
