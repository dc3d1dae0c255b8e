package io.mayberelated.recommend.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentId;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.graph.Graph;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingQueriesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            causal world models         | Maybe related: agents learn a causal model of their world.  | true
            causal world models         | A model of the world.                                       | true
            causal world models         | A model.                                                    | false
            polysemantic neurons        | Why are neurons polysemantic?                               | true
            polysemantic neurons        | Neurons fire.                                               | false
            power                       | Optimal policies seek power.                                | true
            power                       | Optimal policies.                                           | false
            """)
    void aTextWithEnoughOfTheWordsMatches(String wanted, String text, boolean matches) {
        List<StandingQueries.Match> found;
        try (StandingQueries queries = new StandingQueries()) {
            queries.add(List.of(of("a", wanted)));

            found = queries.matching(said(text));
        }

        assertThat(!found.isEmpty()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "5, 3", "10, 6", "11, 7", "20, 9", "100, 33"})
    void longTextsNeedAShareOfTheirWords(int words, int required) {
        assertThat(StandingQueries.wordsRequired(words)).isEqualTo(required);
    }

    @Test
    void theShareSaysHowMuchOfTheWishIsMet() {
        List<StandingQueries.Match> found;
        try (StandingQueries queries = new StandingQueries()) {
            queries.add(List.of(of("a", "causal world models")));

            found = queries.matching(said("a causal model"));
        }

        assertThat(found).extracting(StandingQueries.Match::share).containsExactly(2.0 / 3);
    }

    @Test
    void whoLeftIsNotFoundAnyMore() {
        List<StandingQueries.Match> found;
        try (StandingQueries queries = new StandingQueries()) {
            queries.add(List.of(of("a", "power")));
            queries.add(List.of(of("b", "power")));

            queries.remove(List.of("a"));

            found = queries.matching(said("power"));
        }
        assertThat(found).extracting(StandingQueries.Match::subscription).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            First. A causal model of it. Third.             | A causal model of it.
            Models. And a causal one.                       | Models.
            Nothing of it. At all.                          | Nothing of it.
            """)
    void theBestSentenceHasMostOfTheWords(String text, String best) {
        assertThat(BestSentence.of(text, Words.of("causal models"))
                        .orElseThrow()
                        .exact())
                .isEqualTo(best);
    }

    private static Subscription of(String id, String text) {
        return new Subscription(id, new Interest(List.of(), Optional.of(text)), Optional.empty(), Told.NOON);
    }

    private static Arrived said(String text) {
        Graph graph = new Graph();
        graph.apply(Told.comment("c", "t", text), Told.NOON);
        return new Documents(graph.now())
                .of(graph.now().comment(new CommentId("c")).orElseThrow(), Optional.empty());
    }
}
