package io.mayberelated.recommend.graph;

import java.util.Arrays;

/**
 * Numbers things from 0 on, so that edges between them are numbers in arrays. A number is never given to another: a thing
 * that went and comes again has its old one.
 *
 * <p>Open addressing with linear probing, at most half full (D. Knuth, The Art of Computer Programming 3, 6.4).
 */
final class Interned<K> {
    static final int NONE = -1;

    private static final int SMALLEST = 16;

    private int[] slots = emptySlots(SMALLEST);
    private Object[] keys = new Object[SMALLEST / 2];
    private int size;

    /** Its number, given now if it had none. */
    int number(K key) {
        int slot = slot(key);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = size;
        return size++;
    }

    /** {@link #NONE} when it has none. */
    int find(K key) {
        return slots[slot(key)];
    }

    @SuppressWarnings("unchecked") // only a K was ever put in
    K key(int number) {
        return (K) keys[number];
    }

    int size() {
        return size;
    }

    private int slot(Object key) {
        int mixed = key.hashCode() * 0x9E3779B9; // Fibonacci hashing spreads what hashCode() leaves close
        int mask = slots.length - 1;
        int slot = (mixed ^ (mixed >>> 16)) & mask;
        while (slots[slot] != NONE && !keys[slots[slot]].equals(key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = emptySlots(keys.length * 2);
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i;
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
