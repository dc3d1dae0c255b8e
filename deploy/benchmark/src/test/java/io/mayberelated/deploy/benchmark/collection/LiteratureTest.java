package io.mayberelated.deploy.benchmark.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiteratureTest {
    private static final int WORKS = 20_000;

    private final Literature literature = Literature.of(WORKS);

    @Test
    void aWorkCitesOnlyEarlierOnesEachOnce() {
        assertThat(IntStream.range(0, WORKS)).allSatisfy(work -> {
            assertThat(literature.cited(work)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(literature.cited(work))).allMatch(cited -> cited < work);
        });
    }

    @Test
    void fewWorksHaveMostOfTheCitations() {
        int[] citations = new int[WORKS];
        IntStream.range(0, WORKS)
                .flatMap(work -> Arrays.stream(literature.cited(work)))
                .forEach(cited -> citations[cited]++);

        int[] sorted = Arrays.stream(citations).sorted().toArray();
        long ofAll = Arrays.stream(sorted).sum();
        long ofTheTopTenth = Arrays.stream(sorted, WORKS * 9 / 10, WORKS).sum();

        assertThat((double) ofTheTopTenth / ofAll).isGreaterThan(0.5);
    }

    @Test
    void itIsTheSameInEachRun() {
        assertThat(Literature.of(WORKS).cited(WORKS - 1)).isEqualTo(literature.cited(WORKS - 1));
    }
}
