package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidencesTest {
    @Test
    void thoseThatAreShippedTellOfEveryRule() {
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(Confidences.SHIPPED.byRule()).containsKey(rule));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.8", "5, 0, 0.9", "0, 5, 0.4", "95, 0, 0.99", "75, 25, 0.75"})
    void whatIsCountedIsDrawnTowardsWhatWasThought(long right, long wrong, double fitted) {
        assertThat(Confidences.fitted(right, wrong)).isEqualTo(fitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITLE\t1.5\tcounted", "TITLE\t0.9", "TITEL\t0.9\tcounted", "TITLE\tsure\tcounted"})
    void aLineThatTellsNothingIsRefused(String line) {
        assertThatThrownBy(() -> Confidences.read(new StringReader(all() + line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleThatIsLeftOutIsNamed() {
        assertThatThrownBy(() -> Confidences.read(new StringReader("TITLE\t0.9\tcounted")))
                .hasMessageContaining("no confidence for OVERRIDDEN");
    }

    private static String all() {
        return Arrays.stream(Rule.values())
                .map(rule -> rule + "\t0.9\tcounted\n")
                .collect(Collectors.joining());
    }
}
