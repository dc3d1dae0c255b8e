package io.mayberelated.recommend.rank;

import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiversityTest {
    private static final Set<WorkId> ALIKE = Set.of(ROBUST, REGULATOR);
    private static final List<Ranked> RANKED =
            List.of(ranked(ROBUST, 0.9), ranked(REGULATOR, 0.8), ranked(SELECTION, 0.5), ranked(POWER, 0.1));

    @Test
    void withoutDiversityTheScoreAloneCounts() {
        assertThat(order(0, 4)).containsExactly(ROBUST, REGULATOR, SELECTION, POWER);
    }

    @Test
    void withDiversityTheOtherSubjectComesFirst() {
        assertThat(order(0.5, 4)).containsExactly(ROBUST, SELECTION, POWER, REGULATOR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void theBestIsAlwaysFirst(double diversity) {
        assertThat(order(diversity, 1)).containsExactly(ROBUST);
    }

    @Test
    void aScoreStaysWhatItWas() {
        assertThat(Diversity.order(RANKED, 1, 4, DiversityTest::likeness)).containsExactlyInAnyOrderElementsOf(RANKED);
    }

    @Test
    void nothingInNothingOut() {
        assertThat(Diversity.order(List.of(), 0.5, 4, DiversityTest::likeness)).isEmpty();
    }

    private static List<WorkId> order(double diversity, int limit) {
        return Diversity.order(RANKED, diversity, limit, DiversityTest::likeness).stream()
                .map(Ranked::work)
                .toList();
    }

    /** The first two are as good as one work. */
    private static double likeness(Ranked one, Ranked other) {
        return ALIKE.contains(one.work()) && ALIKE.contains(other.work()) ? 1 : 0;
    }

    private static Ranked ranked(WorkId work, double value) {
        return new Ranked(work, new Score(List.of(new Score.Part(Feature.WALK, value, 1))), List.of());
    }
}
