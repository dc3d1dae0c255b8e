package io.mayberelated.events.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Learning Agents' worlds | learn agent world
            Łukasz Kaiser's naïve   | lukasz kaiser naiv
            state-of-the-art        | state of the art
            """)
    void wordsAreBroughtToTheirStems(String text, String terms) {
        assertThat(Analysis.words(text)).isEqualTo(List.of(terms.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"What", "(the", "is,", "I’m", "e.g.", "…of"})
    void wordsThatHoldASentenceTogetherAreCommon(String word) {
        assertThat(Analysis.isCommon(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heat", "can-do", "C", "X.", "...", "whatever-it-takes"})
    void othersAreNot(String word) {
        assertThat(Analysis.isCommon(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Learning Agents | learning agents
            Łukasz Kaiser   | lukasz kaiser
            """)
    void namesAreNot(String text, String terms) {
        assertThat(Analysis.asWritten(text)).isEqualTo(List.of(terms.split(" ")));
    }
}
