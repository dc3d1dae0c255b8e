package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.ROBUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.readers.Feedback;
import io.mayberelated.recommend.readers.InMemoryFeedbacks;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class GiveFeedbackTest {
    private static final WorkName ID = ROBUST.name();
    private static final WorkName TITLE =
            new WorkName(WorkName.Scheme.TITLE, Told.robust().title());

    private final SharedGraph graph = new SharedGraph();
    private final GiveFeedback feedback = new GiveFeedback(new InMemoryFeedbacks(), graph, InstantSource.fixed(NOON));

    @Test
    void aWorkIsMeantByAnyOfItsNames() {
        graph.change(g -> g.apply(Told.robust(), NOON));

        feedback.give("ann", TITLE, Feedback.Kind.READ);

        assertThat(feedback.spoken("ann").done()).containsExactly(ROBUST);
    }

    @Test
    void aNameThatLeadsToAWorkLaterMeansItThen() {
        feedback.give("ann", TITLE, Feedback.Kind.DISMISSED);

        graph.change(g -> g.apply(Told.robust(), NOON));

        assertThat(feedback.spoken("ann").dismissed()).containsExactly(ROBUST);
    }

    @Test
    void whatIsSaidByAnotherNameReplacesWhatWasSaid() {
        graph.change(g -> g.apply(Told.robust(), NOON));
        feedback.give("ann", ID, Feedback.Kind.READ);

        feedback.give("ann", TITLE, Feedback.Kind.SAVED);

        assertThat(feedback.spoken("ann").saved()).containsExactly(ROBUST);
        assertThat(feedback.spoken("ann").done()).isEmpty();
    }

    @Test
    void itCanBeTakenBackByAnotherName() {
        graph.change(g -> g.apply(Told.robust(), NOON));
        feedback.give("ann", ID, Feedback.Kind.READ);

        boolean taken = feedback.takeBack("ann", TITLE);

        assertThat(taken).isTrue();
        assertThat(feedback.of("ann")).isEmpty();
    }

    @Test
    void allWhoClaimANameAreMeant() {
        WorkId other = new WorkId("doi:10.1000/other");
        graph.change(g -> g.apply(Told.robust(), NOON));
        graph.change(g -> g.apply(Told.work(other, Told.robust().title(), "Abstract."), NOON));

        feedback.give("ann", TITLE, Feedback.Kind.DISMISSED);

        assertThat(feedback.spoken("ann").dismissed()).containsExactlyInAnyOrder(ROBUST, other);
    }
}
