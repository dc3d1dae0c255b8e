package io.mayberelated.recommend.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedWordsTest {
    private final WantedWords wishes = new WantedWords();

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
        wishes.add("a", Words.of(wanted));

        List<WantedWords.Match> found = wishes.matching(Words.of(text));

        assertThat(!found.isEmpty()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "5, 3", "10, 6", "11, 7", "20, 9", "100, 33"})
    void longTextsNeedAShareOfTheirWords(int words, int required) {
        assertThat(WantedWords.required(words)).isEqualTo(required);
    }

    @Test
    void theShareSaysHowMuchOfTheWishIsMet() {
        wishes.add("a", Words.of("causal world models"));

        List<WantedWords.Match> found = wishes.matching(Words.of("a causal model"));

        assertThat(found).extracting(WantedWords.Match::share).containsExactly(2.0 / 3);
    }

    @Test
    void whoLeftIsNotFoundAnyMore() {
        wishes.add("a", Words.of("power"));
        wishes.add("b", Words.of("power"));

        wishes.remove("a");

        assertThat(wishes.matching(Words.of("power")))
                .extracting(WantedWords.Match::subscription)
                .containsExactly("b");
    }

    @Test
    void theManyWhoLeaveLeaveNoTrace() {
        for (int i = 0; i < 100; i++) {
            wishes.add("s" + i, Words.of("power"));
        }
        for (int i = 0; i < 99; i++) {
            wishes.remove("s" + i);
        }

        List<WantedWords.Match> found = wishes.matching(Words.of("power"));

        assertThat(found).extracting(WantedWords.Match::subscription).containsExactly("s99");
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
}
