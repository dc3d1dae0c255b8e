package io.mayberelated.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mayberelated.events.http.Problem.Wrong;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
    private final JsonBody json = new JsonBody();

    record Paper(String title, Optional<List<String>> authors, Optional<Integer> year, Optional<Instant> at) {}

    @Test
    void readsWhatFollowsTheRules() {
        Paper paper = read("{\"title\":\"Attention Is All You Need\",\"authors\":[\"Ashish Vaswani\"],\"year\":2017}");

        assertThat(paper)
                .isEqualTo(new Paper(
                        "Attention Is All You Need",
                        Optional.of(List.of("Ashish Vaswani")),
                        Optional.of(2017),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":"T","year":"2017"}      | /year             | expected a whole number
            {"title":"T","year":2017.5}      | /year             | expected a whole number
            {"title":true}                   | /title            | expected a string
            {"title":"T","authors":"V"}      | /authors          | expected an array
            {"title":"T","authors":[{}]}     | /authors/0        | expected a string
            {"title":"T","at":"noon"}        | /at               | expected an ISO 8601 time
            {"title":"T","editor":"V"}       | /editor           | unknown field
            {"title":"T","title":"U"}        | line 1, column 21 | Duplicate
            {"title":"T"} {}                 | line 1, column 15 | Trailing
            {"title":                        | line 1, column 10 | Unexpected end
            null                             | /                 | expected a JSON object
            """)
    void refusesWithThePlaceAndTheRule(String body, String place, String rule) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Refused.class, refused -> {
            Wrong wrong = refused.problem().errors().getFirst();
            assertThat(wrong.place()).isEqualTo(place);
            assertThat(wrong.rule()).contains(rule);
        });
    }

    @Test
    void refusesWhatIsTooLarge() {
        String large = "{\"title\":\"" + "a".repeat(JsonBody.BYTES_MAX) + "\"}";

        assertThatThrownBy(() -> read(large))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
    }

    @Test
    void refusesDeepNesting() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Refused.class);
    }

    @Test
    void whatOthersWriteMayHoldMore() {
        Paper paper = JsonBody.tolerantOfFields().read("{\"title\":\"T\",\"mood\":\"sad\"}", Paper.class);

        assertThat(paper.title()).isEqualTo("T");
    }

    private Paper read(String body) {
        return json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Paper.class);
    }
}
