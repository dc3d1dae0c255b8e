package io.mayberelated.ingest.source.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private final AllowedOrigins origins =
            new AllowedOrigins(List.of(URI.create("https://www.lesswrong.com"), URI.create("http://127.0.0.1:8099")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lesswrong.com/graphql",
                "https://WWW.LessWrong.com:443/feed.xml?type=comments",
                "http://127.0.0.1:8099/x"
            })
    void whatIsAllowedMayBeAsked(String address) {
        assertThat(origins.against(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.lesswrong.com/graphql",
                "https://www.lesswrong.com:8443/",
                "https://lesswrong.com/",
                "https://www.lesswrong.com.example.org/",
                "https://www.lesswrong.com./",
                "https://example.org/https://www.lesswrong.com",
                "https://someone@www.lesswrong.com/",
                "https://www.lesswrong.com@example.org/",
                "http://127.0.0.1/",
                "http://127.1:8099/",
                "http://2130706433:8099/",
                "http://[::ffff:127.0.0.1]:8099/",
                "http://localhost:8099/",
                "ftp://www.lesswrong.com/",
                "file:///etc/passwd",
                "/graphql",
                "mailto:someone@example.org"
            })
    void nothingElseMay(String address) {
        assertThat(origins.against(URI.create(address))).isPresent();
    }

    @Test
    void itIsSaidWhichPlaceItWas() {
        assertThat(origins.against(URI.create("https://evil.example/")))
                .contains("https://evil.example:443 is not among the origins that may be asked");
    }
}
