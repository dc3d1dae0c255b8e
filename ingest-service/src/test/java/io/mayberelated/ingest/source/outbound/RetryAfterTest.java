package io.mayberelated.ingest.source.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | 2026-03-01T12:02:00Z
            0                             | 2026-03-01T12:00:00Z
            Sun, 01 Mar 2026 12:07:03 GMT | 2026-03-01T12:07:03Z
            Sun, 01 Mar 2026 11:00:00 GMT | 2026-03-01T11:00:00Z
            9999999                       | 2026-03-02T12:00:00Z
            999999999999999999            | 2026-03-02T12:00:00Z
            Sat, 01 Mar 2036 12:00:00 GMT | 2026-03-02T12:00:00Z
            """)
    void secondsAndDatesAreUnderstood(String header, Instant expected) {
        assertThat(RetryAfter.parse(header, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-03-01", "99999999999999999999999"})
    void nothingElseIs(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
