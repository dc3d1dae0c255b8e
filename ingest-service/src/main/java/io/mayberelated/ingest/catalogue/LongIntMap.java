package io.mayberelated.ingest.catalogue;

import java.util.function.LongConsumer;

/** A map from hashes to numbers, in two arrays: twelve bytes a slot and no objects. Keys are already well mixed. */
final class LongIntMap {
    /** What {@link #get} says of a key that is not there. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final int SMALLEST = 16;

    private long[] keys = new long[SMALLEST];
    private int[] values = new int[SMALLEST];
    private int size;

    /** Zero marks a free slot; a key that is zero takes its neighbour's place. */
    private static long key(long raw) {
        return raw == 0 ? 1 : raw;
    }

    int get(long raw) {
        long key = key(raw);
        int mask = keys.length - 1;
        for (int slot = (int) key & mask; ; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
            if (keys[slot] == 0) {
                return ABSENT;
            }
        }
    }

    void put(long raw, int value) {
        if ((size + 1) * 10L > keys.length * 7L) {
            grow();
        }
        place(key(raw), value);
    }

    void putIfAbsent(long raw, int value) {
        if (get(raw) == ABSENT) {
            put(raw, value);
        }
    }

    void forEachKey(LongConsumer each) {
        for (long key : keys) {
            if (key != 0) {
                each.accept(key);
            }
        }
    }

    private void place(long key, int value) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                place(oldKeys[slot], oldValues[slot]);
            }
        }
    }
}
