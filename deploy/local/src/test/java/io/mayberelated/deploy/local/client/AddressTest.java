package io.mayberelated.deploy.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arxiv:2402.10877                  | /v1/works/arxiv:2402.10877
            doi:10.2307/1909888               | /v1/works/doi:10.2307%2F1909888
            forum:lesswrong/G2Lne2Fi7Qra5Lbuf | /v1/works/forum:lesswrong%2FG2Lne2Fi7Qra5Lbuf
            url:example.org/a?b=c&d=e         | /v1/works/url:example.org%2Fa%3Fb%3Dc%26d%3De
            title:two words                   | /v1/works/title:two%20words
            """)
    void anIdIsOneSegmentOfThePath(String id, String path) {
        assertThat(Address.work(id)).isEqualTo(path);
    }

    @Test
    void aQueryIsEncodedAsAForm() {
        assertThat(Address.search("selection theorems & co")).isEqualTo("/v1/search?q=selection+theorems+%26+co");
    }
}
