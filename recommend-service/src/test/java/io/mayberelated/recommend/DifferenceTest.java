package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Difference.Change;
import io.mayberelated.recommend.explain.Recommendation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void whatIsNewComesWithItsReasons() {
        Recommendation power = recommended(POWER, Reason.Type.CITES);

        List<Change> changes = Difference.between(List.of(), List.of(power));

        assertThat(changes)
                .containsExactly(new Change(
                        power.work(),
                        Difference.Kind.NEW,
                        Optional.empty(),
                        Optional.of(1),
                        0,
                        power.score(),
                        power.reasons()));
    }

    @Test
    void whatIsGoneComesLast() {
        List<Change> changes = Difference.between(
                List.of(recommended(POWER, Reason.Type.CITES)), List.of(recommended(SELECTION, Reason.Type.CITES)));

        assertThat(changes).extracting(Change::change).containsExactly(Difference.Kind.NEW, Difference.Kind.GONE);
    }

    @Test
    void whatMovedComesWithTheReasonsThatAreNew() {
        Recommendation before = recommended(POWER, Reason.Type.CITES);
        Recommendation after = recommended(POWER, Reason.Type.CITES, Reason.Type.NAMED_TOGETHER);
        Recommendation other = recommended(REGULATOR, Reason.Type.CITES);

        List<Change> changes = Difference.between(List.of(other, before), List.of(after, other));

        assertThat(changes).extracting(Change::change).containsOnly(Difference.Kind.MOVED);
        assertThat(changes.getFirst().because()).extracting(Reason::type).containsExactly(Reason.Type.NAMED_TOGETHER);
    }

    @Test
    void whatStaysWhereItIsIsNoChange() {
        List<Recommendation> answer = List.of(recommended(POWER, Reason.Type.CITES));

        assertThat(Difference.between(answer, answer)).isEmpty();
    }

    private static Recommendation recommended(WorkId work, Reason.Type... types) {
        List<Reason> reasons = List.of(types).stream()
                .map(type -> new Reason(type, 0.5, Optional.of(ROBUST), Optional.empty(), Optional.empty()))
                .toList();
        WorkRef ref = new WorkRef(work, "T", List.of(), Optional.empty(), Optional.empty());
        return new Recommendation(ref, 0.5 * types.length, reasons);
    }
}
