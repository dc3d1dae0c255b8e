package io.mayberelated.recommend.graph;

import java.util.Arrays;

/**
 * For each number, the numbers that point at it: who names a work, who stands in a thread.
 *
 * <p>The newest {@value #HEAD} of a row stand first and in order, those beyond in none: a question looks at the newest,
 * and a work that a million others cite must take the next citation in no time. Which are the newest does not depend on
 * the order in which they came.
 */
final class Rows {
    static final int HEAD = 1_024;

    private static final int[] EMPTY = {0};

    /** Which of two is newer, at the front: never 0 for two different ones. */
    interface Order {
        int compare(int one, int other);
    }

    private final Order newestFirst;
    /** Each row is its size, then its values. */
    private int[][] rows = {};

    private int edges;

    Rows(Order newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** One that pointed at some now points at others. */
    void replace(int value, int[] before, int[] after) {
        for (int row : before) {
            if (!contains(after, row)) {
                remove(row, value);
            }
        }
        for (int row : after) {
            if (!contains(before, row)) {
                add(row, value);
            }
        }
    }

    /** To be called once for each pair. */
    void add(int row, int value) {
        int[] values = withRoomForOneMore(row);
        int size = values[0];
        int head = Math.min(size, HEAD);
        int at = place(values, head, value);
        if (at > HEAD) {
            values[size + 1] = value;
        } else {
            if (size >= HEAD) {
                values[size + 1] = values[HEAD];
            }
            int moved = Math.min(head, HEAD - 1) - at + 1;
            System.arraycopy(values, at, values, at + 1, moved);
            values[at] = value;
        }
        values[0] = size + 1;
        edges++;
    }

    /** What is not there is not removed. The order must still be that in which it was added. */
    void remove(int row, int value) {
        int[] values = row(row);
        int size = values[0];
        int at = find(values, value);
        if (at == 0) {
            return;
        }
        if (at > HEAD) {
            values[at] = values[size];
        } else {
            int head = Math.min(size, HEAD);
            System.arraycopy(values, at + 1, values, at, head - at);
            if (size > HEAD) {
                promote(values, size);
            }
        }
        values[0] = size - 1;
        edges--;
    }

    int size(int row) {
        return row(row)[0];
    }

    /** @param i from 0; the newest first */
    int get(int row, int i) {
        return row(row)[i + 1];
    }

    /** Of all rows together. */
    int edges() {
        return edges;
    }

    /** Where in the head it belongs, from 1; beyond the head when it is older than all there. */
    private int place(int[] values, int head, int value) {
        int low = 1;
        int high = head;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (newestFirst.compare(values[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int find(int[] values, int value) {
        int head = Math.min(values[0], HEAD);
        int at = place(values, head, value);
        if (at <= head && values[at] == value) {
            return at;
        }
        for (int i = HEAD + 1; i <= values[0]; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return 0;
    }

    /** The newest of those in no order becomes the last of the head. */
    private void promote(int[] values, int size) {
        int newest = HEAD + 1;
        for (int i = newest + 1; i <= size; i++) {
            if (newestFirst.compare(values[i], values[newest]) < 0) {
                newest = i;
            }
        }
        values[HEAD] = values[newest];
        values[newest] = values[size];
    }

    private static boolean contains(int[] values, int value) {
        for (int one : values) {
            if (one == value) {
                return true;
            }
        }
        return false;
    }

    private int[] row(int row) {
        return row < rows.length && rows[row] != null ? rows[row] : EMPTY;
    }

    private int[] withRoomForOneMore(int row) {
        if (row >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
        }
        int[] values = row(row);
        if (values[0] + 1 >= values.length) {
            values = Arrays.copyOf(values, values.length + 1 + (values.length >> 1));
        }
        rows[row] = values;
        return values;
    }
}
