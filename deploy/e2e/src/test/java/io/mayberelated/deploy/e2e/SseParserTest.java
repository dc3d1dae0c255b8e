package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SseParserTest {
    @Test
    void anEventEndsWithAnEmptyLine() {
        assertThat(parse("id: 7", "event: mention", "data: {}", ""))
                .containsExactly(new SseEvent("7", "mention", "{}", 0));
    }

    @Test
    void commentsAreNoEvents() {
        assertThat(parse(": still here", "", "retry: 1000", "")).isEmpty();
    }

    @Test
    void dataMayHaveSeveralLines() {
        assertThat(parse("data: one", "data:two", ""))
                .extracting(SseEvent::data)
                .containsExactly("one\ntwo");
    }

    @Test
    void theLastIdStays() {
        assertThat(parse("id: 7", "data: a", "", "data: b", ""))
                .extracting(SseEvent::id)
                .containsExactly("7", "7");
    }

    private static List<SseEvent> parse(String... lines) {
        SseParser parser = new SseParser();
        return List.of(lines).stream()
                .map(line -> parser.line(line, 0))
                .flatMap(Optional::stream)
                .toList();
    }
}
