package io.mayberelated.recommend.graph;

import java.util.Arrays;
import java.util.Optional;

/** Values by number; most numbers have one. */
final class Columns<V> {
    private Object[] values = {};
    private int size;

    @SuppressWarnings("unchecked") // only a V was ever put in
    Optional<V> get(int number) {
        return has(number) ? Optional.of((V) values[number]) : Optional.empty();
    }

    /** What is known to be there. */
    @SuppressWarnings("unchecked") // only a V was ever put in
    V at(int number) {
        return (V) values[number];
    }

    boolean has(int number) {
        return number >= 0 && number < values.length && values[number] != null;
    }

    void put(int number, V value) {
        if (number >= values.length) {
            values = Arrays.copyOf(values, Math.max(number + 1, values.length + (values.length >> 1)));
        }
        size += values[number] == null ? 1 : 0;
        values[number] = value;
    }

    @SuppressWarnings("NullAway") // an empty place of the array
    void remove(int number) {
        if (has(number)) {
            values[number] = null;
            size--;
        }
    }

    int size() {
        return size;
    }
}
