package io.mayberelated.events.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            attention,      1
            pre-training,   2
            gpt-4,          2
            Łukasz,         1
            '',             1
            ???,            1
            a/b.c-d,        4
            中文分词,       4
            に関する,       4
            ニューラル,     1
            신경망,         1
            x中y,           3
            🤖🤖,           2
            """)
    void whatOneWordMayBeToAnIndex(String word, int parts) {
        assertThat(Parts.of(word)).isEqualTo(parts);
    }
}
