package io.mayberelated.recommend.graph;

import java.util.Arrays;

/**
 * Sums by number. Whole ones: these do not depend on the order in which they are made, so neither does an answer that
 * comes of them.
 */
public final class Tally {
    private static final int SMALLEST = 64;
    private static final int EMPTY = -1;

    private int[] keys = empty(SMALLEST);
    private long[] sums = new long[SMALLEST];
    private int size;

    /** What is done with each. */
    public interface Sink {
        void take(int key, long sum);
    }

    public void add(int key, long amount) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        sums[slot] += amount;
    }

    public long of(int key) {
        int slot = slot(key);
        return keys[slot] == EMPTY ? 0 : sums[slot];
    }

    /** In no order. */
    public void forEach(Sink sink) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                sink.take(keys[slot], sums[slot]);
            }
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    private int slot(int key) {
        int mixed = key * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 16)) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        long[] oldSums = sums;
        keys = empty(oldKeys.length * 2);
        sums = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    private static int[] empty(int length) {
        int[] keys = new int[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
