package io.mayberelated.recommend.readers;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of feedback promises. */
public abstract class FeedbacksContract {
    protected static final WorkName ARXIV = WorkName.parse("arxiv:2402.10877");
    private static final WorkName TITLE = WorkName.parse("title:robust agents learn causal world models");
    private static final WorkName OTHER = WorkName.parse("doi:10.1080/00207727008920220");
    private static final int MANY = 100;

    protected abstract Feedbacks empty();

    @Test
    void whatWasSaidIsKept() {
        Feedbacks feedbacks = empty();

        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 0), Set.of(ARXIV), MANY);

        assertThat(feedbacks.of("ann")).containsExactly(said("ann", ARXIV, Feedback.Kind.READ, 0));
    }

    @Test
    void readersAreStrangers() {
        Feedbacks feedbacks = empty();

        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 0), Set.of(ARXIV), MANY);

        assertThat(feedbacks.of("bob")).isEmpty();
    }

    @Test
    void whatIsSaidOfAWorkStandsInPlaceOfWhatWasSaidByAnotherOfItsNames() {
        Feedbacks feedbacks = empty();
        feedbacks.put(said("ann", ARXIV, Feedback.Kind.SAVED, 0), Set.of(ARXIV), MANY);

        feedbacks.put(said("ann", TITLE, Feedback.Kind.DISMISSED, 1), Set.of(ARXIV, TITLE), MANY);

        assertThat(feedbacks.of("ann")).containsExactly(said("ann", TITLE, Feedback.Kind.DISMISSED, 1));
    }

    @Test
    void theNewestStandsFirst() {
        Feedbacks feedbacks = empty();
        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 1), Set.of(ARXIV), MANY);

        feedbacks.put(said("ann", OTHER, Feedback.Kind.READ, 2), Set.of(OTHER), MANY);

        assertThat(feedbacks.of("ann")).extracting(Feedback::work).containsExactly(OTHER, ARXIV);
    }

    @Test
    void whatIsTakenBackIsGoneByAnyName() {
        Feedbacks feedbacks = empty();
        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 0), Set.of(ARXIV), MANY);

        boolean removed = feedbacks.remove("ann", List.of(TITLE, ARXIV));

        assertThat(removed).isTrue();
        assertThat(feedbacks.of("ann")).isEmpty();
    }

    @Test
    void whatWasNeverSaidCannotBeTakenBack() {
        assertThat(empty().remove("ann", List.of(ARXIV))).isFalse();
    }

    @Test
    void noMoreIsKeptThanMayBe() {
        Feedbacks feedbacks = empty();
        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 0), Set.of(ARXIV), 1);

        boolean kept = feedbacks.put(said("ann", OTHER, Feedback.Kind.READ, 1), Set.of(OTHER), 1);

        assertThat(kept).isFalse();
        assertThat(feedbacks.of("ann")).extracting(Feedback::work).containsExactly(ARXIV);
    }

    @Test
    void whoHasAllThatMayBeCanStillChangeTheirMind() {
        Feedbacks feedbacks = empty();
        feedbacks.put(said("ann", ARXIV, Feedback.Kind.READ, 0), Set.of(ARXIV), 1);

        boolean kept = feedbacks.put(said("ann", ARXIV, Feedback.Kind.DISMISSED, 1), Set.of(ARXIV), 1);

        assertThat(kept).isTrue();
    }

    protected static Feedback said(String reader, WorkName work, Feedback.Kind kind, int second) {
        return new Feedback(reader, work, kind, NOON.plusSeconds(second));
    }
}
