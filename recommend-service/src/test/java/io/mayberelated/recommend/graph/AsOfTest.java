package io.mayberelated.recommend.graph;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.recommend.Told;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The works of these tests are of 2024. */
class AsOfTest {
    private static final Posted EARLY =
            comment("early", "t", "Robust agents.", Instant.parse("2025-01-01T00:00:00Z"), 0);
    private static final Posted LATE = comment("late", "t", "Robust agents.", Instant.parse("2026-01-01T00:00:00Z"), 0);

    private final Graph graph = new Graph();

    @BeforeEach
    void twoCommentsAYearApart() {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.power(), NOON);
        for (Posted comment : new Posted[] {LATE, EARLY}) {
            graph.apply(comment, NOON);
            graph.apply(links(comment, ROBUST), NOON);
        }
    }

    @Test
    void onlyWhatWasSaidByThenIsKnown() {
        GraphView then = graph.asOf(Instant.parse("2025-06-01T00:00:00Z"));

        assertThat(then.naming(ROBUST)).containsExactly(EARLY.id());
        assertThat(then.comment(LATE.id())).isEmpty();
        assertThat(then.inThread("t")).containsExactly(EARLY.id());
    }

    @Test
    void countsAreThoseOfThen() {
        Nodes then = graph.asOf(Instant.parse("2025-06-01T00:00:00Z")).nodes();

        assertThat(then.countNaming(then.number(ROBUST))).isEqualTo(1);
    }

    @Test
    void aWorkIsNotKnownBeforeItsYear() {
        GraphView then = graph.asOf(Instant.parse("2023-12-31T23:59:59Z"));

        assertThat(then.work(ROBUST)).isEmpty();
        assertThat(then.resolve(ROBUST.name())).isEqualTo(new Resolved.Unknown());
    }

    @Test
    void theFutureHoldsAllThatThereIs() {
        GraphView later = graph.asOf(Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(later.naming(ROBUST)).containsExactlyInAnyOrder(EARLY.id(), LATE.id());
    }

    @Test
    void whatIsWithdrawnWasNeverThere() {
        graph.apply(Told.withdrawnComment("early"), NOON);

        assertThat(graph.asOf(Instant.parse("2025-06-01T00:00:00Z")).naming(ROBUST))
                .isEmpty();
    }

    @Test
    void theNewestCommentStandsFirst() {
        Nodes now = graph.now().nodes();

        int[] naming = now.naming(now.number(ROBUST), 1);

        assertThat(now.commentId(naming[0])).isEqualTo(LATE.id());
    }

    @Test
    void aCommentThatWasMisdatedMovesToItsPlace() {
        graph.apply(comment("early", "t", "Robust agents.", Instant.parse("2026-02-01T00:00:00Z"), 0), NOON);
        Nodes now = graph.now().nodes();

        int[] naming = now.naming(now.number(ROBUST), 1);

        assertThat(now.commentId(naming[0])).isEqualTo(EARLY.id());
    }

    @Test
    void aPassageThatAnEditTookAwayIsNotQuoted() {
        graph.apply(comment("early", "t", "Something else altogether."), NOON);

        assertThat(graph.now().named(EARLY.id())).extracting(Naming::work).containsExactly(ROBUST);
        assertThat(graph.now().named(EARLY.id()).getFirst().passage()).isEmpty();
    }

    @Test
    void worksOfOnePersonAreFoundByTheName() {
        Nodes now = graph.now().nodes();

        int[] works = now.by(now.person("AUTHOR of " + POWER + " "), 10);

        assertThat(works).containsExactly(now.number(POWER));
    }
}
