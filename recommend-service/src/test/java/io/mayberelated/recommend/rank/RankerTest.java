package io.mayberelated.recommend.rank;

import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.candidates.Evidence;
import io.mayberelated.recommend.graph.Overlap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankerTest {
    private static final Ranker RANKER = new Ranker(weights());
    private static final Evidence ALIKE = new Evidence.SimilarText(10, Optional.empty());
    private static final Evidence CITED = new Evidence.Cites(ROBUST, 3);
    private static final Evidence TOGETHER = new Evidence.NamedTogether(ROBUST, new Overlap(1, 1, 1), List.of());

    @Test
    void aScoreIsTheSumOfItsParts() {
        Ranked ranked =
                rank(new Candidate(POWER, List.of(ALIKE, CITED, TOGETHER))).getFirst();

        assertThat(ranked.score().total()).isCloseTo(0.5 * 0.6 + 0.5 * 0.5 + 0.5 * 1.0, within(1e-12));
    }

    @Test
    void whatEachEvidenceAddedSumsToTheScore() {
        Evidence more = new Evidence.NamedTogether(SELECTION, new Overlap(2, 3, 4), List.of());

        Ranked ranked = rank(new Candidate(POWER, List.of(ALIKE, CITED, TOGETHER, more)))
                .getFirst();

        assertThat(ranked.evidence().stream().mapToDouble(Ranked.Weighed::share).sum())
                .isCloseTo(ranked.score().total(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.5, 0, 0.5", "0.5, 0.5, 0.75", "1, 0.3, 1"})
    void moreEvidenceNeverCountsLess(double one, double other, double atLeastOne) {
        List<Evidence> evidence = List.of(walked(one), walked(other));

        assertThat(Ranker.atLeastOne(evidence)).isCloseTo(atLeastOne, within(1e-12));
    }

    @Test
    void equalScoresStandInTheOrderOfTheirIds() {
        List<Ranked> ranked = rank(
                new Candidate(SELECTION, List.of(ALIKE)),
                new Candidate(REGULATOR, List.of(ALIKE)),
                new Candidate(POWER, List.of(ALIKE)));

        assertThat(ranked).extracting(Ranked::work).containsExactly(POWER, REGULATOR, SELECTION);
    }

    @Test
    void whatIsNearToTheUnwantedScoresLess() {
        List<Candidate> against = List.of(new Candidate(POWER, List.of(TOGETHER)));

        Ranked ranked = RANKER.rank(List.of(new Candidate(POWER, List.of(ALIKE))), against)
                .getFirst();

        assertThat(ranked.score().total()).isCloseTo(0.5 * 0.6 * 0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aPartOutsideItsBoundsIsRefused(double value) {
        assertThatThrownBy(() -> new Score.Part(Feature.CITES, value, 1)).hasMessageContaining("outside 0 to 1");
    }

    private static List<Ranked> rank(Candidate... candidates) {
        return RANKER.rank(List.of(candidates), List.of());
    }

    private static Evidence walked(double strength) {
        return new Evidence.Walked(strength, Optional.empty(), Optional.empty());
    }

    private static Weights weights() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            weights.put(feature, 1.0);
        }
        weights.put(Feature.SIMILAR_TEXT, 0.6);
        weights.put(Feature.CITES, 0.5);
        return Weights.of(weights);
    }
}
