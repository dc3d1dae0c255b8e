package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static io.mayberelated.recommend.Told.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Reason;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading.Answer;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.candidates.SimilarTexts.Found;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendReadingTest {
    private static final Posted BOTH = comment("both", "t1", "Robust agents improve on the regulator theorem.");
    private static final Posted BESIDE = comment("beside", "t1", "See also selection theorems.");

    private final SharedGraph graph = new SharedGraph();
    private Found similar = new Found.Hits(List.of(), List.of());

    private final RecommendReading reading = new RecommendReading(
            graph,
            new SimilarTexts() {
                @Override
                public Found find(Like like) {
                    return similar;
                }

                @Override
                public Optional<String> trouble() {
                    return Optional.empty();
                }
            },
            Weights.learned(),
            InstantSource.fixed(NOON));

    @BeforeEach
    void threadsAndReferences() {
        graph.change(g -> {
            List.of(Told.robust(), Told.regulator(), Told.selection(), Told.power())
                    .forEach(work -> g.apply(work, NOON));
            g.apply(BOTH, NOON);
            g.apply(BESIDE, NOON);
            g.apply(Told.links(BOTH, ROBUST, REGULATOR), NOON);
            g.apply(Told.links(BESIDE, SELECTION), NOON);
            g.apply(Told.references(ROBUST, POWER), NOON);
        });
    }

    @Test
    void eachWayToBeRelatedIsAReason() {
        similar = new Found.Hits(List.of(new Hit(POWER, Optional.empty())), List.of());

        Answer answer = ask(ROBUST);

        assertThat(answer.recommendations())
                .flatExtracting(recommendation ->
                        recommendation.reasons().stream().map(Reason::type).toList())
                .contains(
                        Reason.Type.NAMED_TOGETHER,
                        Reason.Type.SAME_THREAD,
                        Reason.Type.CITES,
                        Reason.Type.SIMILAR_TEXT,
                        Reason.Type.WALK,
                        Reason.Type.DISCUSSED);
    }

    @Test
    void whatACommentIsAboutCountsAsNamedByIt() {
        Posted about = comment("about", "t9", "A fine theorem, as with selection.");
        graph.change(g -> {
            g.apply(about, NOON);
            g.apply(Told.about(about, POWER, SELECTION), NOON);
        });

        Answer answer = ask(SELECTION);

        assertThat(reason(answer, POWER, Reason.Type.NAMED_TOGETHER).quote()).contains(Told.passage(about.text()));
    }

    @Test
    void theCitedIsRecommendedTheCiting() {
        assertThat(reason(ask(POWER), ROBUST, Reason.Type.CITED_BY).via()).contains(POWER);
    }

    @Test
    void theSharesOfTheReasonsSumToTheScore() {
        similar = new Found.Hits(List.of(new Hit(POWER, Optional.empty())), List.of());

        assertThat(ask(ROBUST).recommendations())
                .isNotEmpty()
                .allSatisfy(recommendation -> assertThat(recommendation.reasons().stream()
                                .mapToDouble(Reason::share)
                                .sum())
                        .isCloseTo(recommendation.score(), within(1e-9)));
    }

    @Test
    void theInputIsNeverInTheOutput() {
        similar = new Found.Hits(List.of(new Hit(ROBUST, Optional.empty())), List.of());

        assertThat(works(ask(ROBUST, REGULATOR))).doesNotContain(ROBUST, REGULATOR);
    }

    @Test
    void whatIsNotWantedIsNeverInTheOutput() {
        Question question = about(Optional.empty(), List.of(ROBUST), List.of(REGULATOR), List.of());

        assertThat(works(reading.answer(question))).isNotEmpty().doesNotContain(REGULATOR);
    }

    @Test
    void aCommentAsksWithTheWorksItNames() {
        Question question = new Question(About.comment(BOTH.id()), Wishes.limit(20));

        assertThat(works(reading.answer(question))).containsExactlyInAnyOrder(SELECTION, POWER);
    }

    @Test
    void theSameStateGivesTheSameAnswer() {
        assertThat(ask(REGULATOR, ROBUST)).isEqualTo(ask(ROBUST, REGULATOR));
    }

    @Test
    void aWithdrawnWorkIsNotRecommended() {
        graph.change(g -> g.apply(Told.withdrawn(REGULATOR), NOON));

        assertThat(works(ask(ROBUST))).doesNotContain(REGULATOR);
    }

    @Test
    void aWithdrawnCommentNoLongerConnects() {
        graph.change(g -> g.apply(Told.withdrawnComment("both"), NOON));

        assertThat(works(ask(ROBUST))).containsExactly(POWER);
    }

    @Test
    void withoutSimilarTextsTheAnswerIsDegradedButGiven() {
        similar = new Found.Away("test");

        Answer answer = ask(ROBUST);

        assertThat(answer.degraded()).isTrue();
        assertThat(answer.recommendations()).isNotEmpty();
    }

    @Test
    void anEmptyAnswerSaysWhy() {
        Question question = about(Optional.of("text"), List.of(), List.of(), List.of());

        Answer answer = reading.answer(question);

        assertThat(answer.because()).hasValueSatisfying(why -> assertThat(why).contains("similar text"));
    }

    private static Question about(
            Optional<String> text, List<WorkId> works, List<WorkId> notWorks, List<CommentId> comments) {
        return new Question(new About(text, works, notWorks, comments, List.of(), List.of()), Wishes.limit(20));
    }

    private Answer ask(WorkId... works) {
        return reading.answer(about(Optional.empty(), List.of(works), List.of(), List.of()));
    }

    private static List<WorkId> works(Answer answer) {
        return answer.recommendations().stream()
                .map(recommendation -> recommendation.work().id())
                .toList();
    }

    private static Reason reason(Answer answer, WorkId work, Reason.Type type) {
        return answer.recommendations().stream()
                .filter(recommendation -> recommendation.work().id().equals(work))
                .flatMap(recommendation -> recommendation.reasons().stream())
                .filter(reason -> reason.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
