package io.mayberelated.ingest.embed;

import io.mayberelated.events.Embedding;

/**
 * For each key of a partition where its last record is, in 16 bytes a slot and no objects. Keys are told apart by 64 bits
 * of their digest: among a million, two are taken for one once in thirty million logs.
 */
final class LastOffsets {
    private static final int SMALLEST = 64;
    private static final int HEX_DIGITS = Long.BYTES * 2;
    private static final int HEX = 16;

    private long[] keys = new long[SMALLEST];
    private long[] offsets = new long[SMALLEST];
    private int size;

    void put(String key, long offset) {
        if (size * 3L > keys.length * 2L) {
            grow();
        }
        put(hash(key), offset);
    }

    boolean isLast(String key, long offset) {
        int slot = slot(hash(key));
        return keys[slot] != 0 && offsets[slot] == offset;
    }

    int size() {
        return size;
    }

    private void put(long key, long offset) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        offsets[slot] = offset;
    }

    /** Where a key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldOffsets = offsets;
        keys = new long[oldKeys.length * 2];
        offsets = new long[oldKeys.length * 2];
        size = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != 0) {
                put(oldKeys[slot], oldOffsets[slot]);
            }
        }
    }

    /** Zero marks a free slot. */
    private static long hash(String key) {
        long hash = Long.parseUnsignedLong(Embedding.digest(key).substring(0, HEX_DIGITS), HEX);
        return hash == 0 ? 1 : hash;
    }
}
