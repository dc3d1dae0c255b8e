package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.ingest.source.lookup.Asked;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape that was ever kept must be read; the files are added to, never edited. */
class GoldenStatesTest {
    private final ObjectMapper json = JsonEvents.mapper();

    @ParameterizedTest
    @CsvSource({
        "source-state.v1.json, io.mayberelated.ingest.source.SourceState",
        "source-state-challenged.v1.json, io.mayberelated.ingest.source.SourceState",
        "lookup.v1.json, io.mayberelated.ingest.source.lookup.Asked"
    })
    void isReadAndWrittenWithoutLoss(String file, Class<?> type) throws IOException {
        try (InputStream golden = Asked.class.getResourceAsStream("/golden/" + file)) {
            assertThat(golden).as(file).isNotNull();
            byte[] bytes = golden.readAllBytes();

            Object kept = json.readValue(bytes, type);

            assertThat(json.readTree(json.writeValueAsBytes(kept))).isEqualTo(json.readTree(bytes));
        }
    }
}
