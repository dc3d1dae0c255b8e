package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Hindsight.Period;
import io.mayberelated.recommend.Hindsight.Report;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HindsightTest {
    private final SharedGraph graph = new SharedGraph();
    private final Hindsight hindsight = new Hindsight(
            graph, new RecommendReading(graph, NothingSimilar.KNOWN, Weights.learned(), InstantSource.fixed(NOON)));

    @BeforeEach
    void works() {
        List.of(Told.robust(), Told.regulator(), Told.selection(), Told.power())
                .forEach(work -> graph.change(g -> g.apply(work, NOON)));
    }

    @Test
    void whatWasNamedBesideItBeforeWouldHaveBeenRecommended() {
        say("long ago", "t1", 30, ROBUST, POWER);
        say("question", "t2", 2, ROBUST);
        say("answer", "t2", 1, POWER);

        Report report = hindsight.report(1);

        assertThat(report.total()).isEqualTo(new Period("all", 1, 1, 1, 1, 1));
    }

    @Test
    void whatNobodyCouldKnowCountsAsMissed() {
        say("question", "t2", 2, ROBUST);
        say("answer", "t2", 1, SELECTION);

        Report report = hindsight.report(1);

        assertThat(report.total()).isEqualTo(new Period("all", 1, 1, 1, 0, 0));
    }

    @Test
    void aCommentIsNotAskedWithWhatItSaysItself() {
        say("only", "t2", 1, ROBUST, POWER);

        Report report = hindsight.report(10);

        assertThat(report.total()).isEqualTo(new Period("all", 1, 0, 0, 0, 0));
    }

    @Test
    void whatTheThreadNamedBeforeIsNoNews() {
        say("question", "t2", 2, ROBUST);
        say("again", "t2", 1, ROBUST);

        Report report = hindsight.report(1);

        assertThat(report.total().comments()).isZero();
    }

    @Test
    void eachWeekIsToldApart() {
        say("long ago", "t1", 30, ROBUST, POWER);
        say("question", "t2", 9, ROBUST);
        say("answer", "t2", 8, POWER);
        say("later", "t2", 1, REGULATOR);

        Report report = hindsight.report(2);

        assertThat(report.weeks()).extracting(Period::week).containsExactly("2026-W08", "2026-W09");
    }

    private void say(String id, String thread, int daysAgo, WorkId... works) {
        var comment =
                Told.comment(id.replace(' ', '-'), thread, "Text of " + id, NOON.minus(Duration.ofDays(daysAgo)), 0);
        graph.change(g -> g.apply(comment, NOON));
        graph.change(g -> g.apply(Told.links(comment, works), NOON));
    }
}
