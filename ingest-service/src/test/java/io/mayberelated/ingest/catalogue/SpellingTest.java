package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.ingest.mention.MarkedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One title, however it is written. */
class SpellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Risks from Learned Optimization     | see risks from learned optimisation.
            Modelling the behaviour of agents   | MODELING THE BEHAVIOR OF AGENTS
            Labeled honors of many neighbours   | labelled honours of many neighbors
            L\\"ob's theorem for mere mortals   | Löb’s theorem for mere mortals
            $\\epsilon$-greedy is not so greedy | Epsilon-greedy is not so greedy
            The \\textit{Other} Path to {AI}    | the other path to AI
            G\\"odel, \\'{E}tale and {\\v{C}}ech | Gödel, Étale and Čech
            Learning to act (ACTR)              | in “Learning to act” they
            """)
    void findsTheTitleInAnotherSpelling(String title, String text) {
        assertThat(works(title, text)).containsExactly("arxiv:2101.00001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Four hours of colour perception | four hour of color perception
            The price of a decision         | the prize of a decision
            """)
    void keepsOtherWordsApart(String title, String text) {
        assertThat(works(title, text)).isEmpty();
    }

    private static List<String> works(String title, String text) {
        Described work = Known.work("arxiv:2101.00001", title);
        return Catalogue.of(List.of(work), Usage.NONE, Overrides.NONE).find(MarkedText.plain(text)).stream()
                .map(named -> named.name().toString())
                .toList();
    }
}
