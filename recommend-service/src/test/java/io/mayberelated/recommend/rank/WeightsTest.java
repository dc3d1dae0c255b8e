package io.mayberelated.recommend.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {
    @ParameterizedTest
    @EnumSource
    void eachFeatureHasAWeightThatComesWithTheService(Feature feature) {
        assertThat(Weights.learned().of(feature)).isBetween(0.0, 1.0);
        assertThat(Weights.judged().of(feature)).isPositive();
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws IOException {
        Weights weights = Weights.learned();

        Weights again = read(String.join("\n", weights.lines()));

        assertThat(again.lines()).isEqualTo(weights.lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            walk = -1     | the weight of walk is -1.0
            walk = NaN    | the weight of walk is NaN
            karma = 1     | weights of what is no feature: [karma]
            """)
    void aBadFileIsRefused(String line, String because) {
        String others = String.join("\n", Weights.learned().lines());

        assertThatThrownBy(() -> read(others + "\n" + line)).hasMessageContaining(because);
    }

    @Test
    void aMissingWeightIsRefused() {
        String some = String.join(
                "\n",
                Weights.learned().lines().stream()
                        .filter(line -> !line.startsWith("walk"))
                        .toList());

        assertThatThrownBy(() -> read(some)).hasMessageContaining("walk");
    }

    @Test
    void someFeaturesAloneCanCount() {
        Weights some = Weights.learned().only(feature -> feature == Feature.WALK);

        assertThat(Stream.of(Feature.values()).filter(feature -> some.of(feature) > 0))
                .containsExactly(Feature.WALK);
    }

    private static Weights read(String text) throws IOException {
        return Weights.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
