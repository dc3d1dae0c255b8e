package io.mayberelated.recommend.graph;

import java.util.Arrays;

/** A number for each number; {@link Nodes#NONE} where none was put. */
final class Numbers {
    private int[] values = {};

    int get(int number) {
        return number >= 0 && number < values.length ? values[number] : Nodes.NONE;
    }

    void put(int number, int value) {
        if (number >= values.length) {
            int before = values.length;
            values = Arrays.copyOf(values, Math.max(number + 1, before + (before >> 1)));
            Arrays.fill(values, before, values.length, Nodes.NONE);
        }
        values[number] = value;
    }
}
