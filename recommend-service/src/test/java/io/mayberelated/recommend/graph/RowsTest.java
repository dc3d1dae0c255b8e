package io.mayberelated.recommend.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    /** The larger the number, the newer. */
    private final Rows rows = new Rows((one, other) -> Integer.compare(other, one));

    @Test
    void theNewestStandFirstInWhateverOrderTheyCame() {
        List<Integer> values = shuffled(3 * Rows.HEAD, 1);

        values.forEach(value -> rows.add(7, value));

        assertThat(head(7)).isEqualTo(newest(values));
    }

    @Test
    void theNewestOfTheRestMovesUpWhenOneOfTheHeadGoes() {
        List<Integer> values = shuffled(3 * Rows.HEAD, 2);
        values.forEach(value -> rows.add(0, value));
        List<Integer> gone = values.subList(0, 2 * Rows.HEAD);

        gone.forEach(value -> rows.remove(0, value));

        assertThat(head(0)).isEqualTo(newest(values.subList(2 * Rows.HEAD, values.size())));
    }

    @Test
    void nothingIsLostBeyondTheHead() {
        List<Integer> values = shuffled(2 * Rows.HEAD, 3);

        values.forEach(value -> rows.add(1, value));

        assertThat(all(1)).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void whatPointsElsewhereNowIsTakenOutAndPutIn() {
        rows.replace(5, new int[] {}, new int[] {1, 2});

        rows.replace(5, new int[] {1, 2}, new int[] {2, 3});

        assertThat(IntStream.rangeClosed(1, 3).map(rows::size)).containsExactly(0, 1, 1);
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        rows.add(0, 1);

        rows.remove(0, 2);
        rows.remove(9, 1);

        assertThat(rows.edges()).isEqualTo(1);
    }

    @Test
    void aRandomPastEndsWithWhatIsLeft() {
        Random random = new Random(4);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            if (left.isEmpty() || random.nextInt(3) > 0) {
                left.add(i);
                rows.add(0, i);
            } else {
                int at = random.nextInt(left.size());
                rows.remove(0, left.get(at));
                left.subList(at, at + 1).clear();
            }
        }

        List<Integer> found = all(0);

        assertThat(found).containsExactlyInAnyOrderElementsOf(left);
        assertThat(head(0)).isEqualTo(newest(left));
    }

    private static List<Integer> shuffled(int count, int seed) {
        List<Integer> values = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(values, new Random(seed));
        return values;
    }

    private static List<Integer> newest(List<Integer> values) {
        return values.stream()
                .sorted(Comparator.reverseOrder())
                .limit(Rows.HEAD)
                .toList();
    }

    private List<Integer> head(int row) {
        return all(row).stream().limit(Rows.HEAD).toList();
    }

    private List<Integer> all(int row) {
        return IntStream.range(0, rows.size(row))
                .mapToObj(i -> rows.get(row, i))
                .toList();
    }
}
