package io.mayberelated.recommend.explain;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.passage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.events.Reason;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.candidates.Candidate;
import io.mayberelated.recommend.candidates.Evidence;
import io.mayberelated.recommend.candidates.NamedTogether;
import io.mayberelated.recommend.candidates.Seeds;
import io.mayberelated.recommend.candidates.Wanted;
import io.mayberelated.recommend.graph.Graph;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.rank.Ranked;
import io.mayberelated.recommend.rank.Ranker;
import io.mayberelated.recommend.rank.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Ranker RANKER = new Ranker(Weights.learned());

    @Test
    void theReasonQuotesThePassageOfTheCommentWordForWord() {
        Graph graph = new Graph();
        say(graph, "c1", 0, 0);

        Reason reason = reasons(graph).getFirst();

        assertThat(reason.quote()).contains(passage("c1 names both."));
        assertThat(reason.via()).contains(ROBUST);
        assertThat(reason.comment().orElseThrow().id().value()).isEqualTo("c1");
    }

    @Test
    void theNewerOfTwoCommentsIsShownFirst() {
        Graph graph = new Graph();
        say(graph, "older", 5 * 365, 0);
        say(graph, "newer", 1, 0);

        assertThat(shown(graph)).startsWith("newer");
    }

    @Test
    void theBetterLikedOfTwoCommentsIsShownFirst() {
        Graph graph = new Graph();
        say(graph, "plain", 1, 0);
        say(graph, "liked", 1, 50);

        assertThat(shown(graph)).startsWith("liked");
    }

    @Test
    void aWithdrawnCommentIsNoReasonAnyMore() {
        Graph graph = new Graph();
        say(graph, "c1", 0, 0);
        say(graph, "c2", 0, 0);

        graph.apply(Told.withdrawnComment("c1"), NOON);

        assertThat(shown(graph)).containsExactly("c2");
    }

    @Test
    void noMoreReasonsOfAKindThanAnybodyReadsSumToTheScoreAllTheSame() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            evidence.add(new Evidence.Cites(ROBUST, i));
        }
        evidence.add(new Evidence.SimilarText(90, Optional.empty()));
        Ranked ranked =
                RANKER.rank(List.of(new Candidate(POWER, evidence)), List.of()).getFirst();

        List<Reason> reasons = new Explainer(new Graph().now()).explain(ranked);

        assertThat(reasons)
                .extracting(Reason::type)
                .containsExactlyInAnyOrder(Reason.Type.CITES, Reason.Type.CITES, Reason.Type.SIMILAR_TEXT);
        assertThat(reasons.stream().mapToDouble(Reason::share).sum())
                .isCloseTo(ranked.score().total(), within(1e-9));
    }

    private static void say(Graph graph, String id, int daysAgo, int score) {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.power(), NOON);
        var comment = Told.comment(id, "t", id + " names both.", NOON.minus(Duration.ofDays(daysAgo)), score);
        graph.apply(comment, NOON);
        graph.apply(Told.links(comment, ROBUST, POWER), NOON);
    }

    /** The comments that are quoted, each once. */
    private static List<String> shown(Graph graph) {
        return reasons(graph).stream()
                .map(reason -> reason.comment().orElseThrow().id().value())
                .distinct()
                .toList();
    }

    private static List<Reason> reasons(Graph graph) {
        GraphView now = graph.now();
        List<Candidate> candidates = new NamedTogether()
                .propose(
                        Seeds.of(List.of(ROBUST)),
                        now,
                        new Wanted(work -> work != now.nodes().number(ROBUST), 10));
        return new Explainer(now).explain(RANKER.rank(candidates, List.of()).getFirst());
    }
}
