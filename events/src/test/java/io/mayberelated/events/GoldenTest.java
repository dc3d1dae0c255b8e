package io.mayberelated.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape that was ever published must be read; the files are added to, never edited. */
class GoldenTest {
    private final JsonEvents json = new JsonEvents();
    private final ObjectMapper tree = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "work-described.v1.json, io.mayberelated.events.WorkEvent",
        "work-described-embedded.v1.json, io.mayberelated.events.WorkEvent",
        "work-withdrawn.v1.json, io.mayberelated.events.WorkEvent",
        "comment-posted.v1.json, io.mayberelated.events.CommentEvent",
        "comment-posted-least.v1.json, io.mayberelated.events.CommentEvent",
        "comment-posted-embedded.v1.json, io.mayberelated.events.CommentEvent",
        "comment-withdrawn.v1.json, io.mayberelated.events.CommentEvent",
        "mentions.v1.json, io.mayberelated.events.Mentions",
        "mentions-of-known-works.v1.json, io.mayberelated.events.Mentions",
        "mentions-with-stance.v1.json, io.mayberelated.events.Mentions",
        "links.v1.json, io.mayberelated.events.Links",
        "links-with-stance.v1.json, io.mayberelated.events.Links",
        "embedded-text.v1.json, io.mayberelated.events.EmbeddedText",
        "submission.v1.json, io.mayberelated.events.Submission",
        "recommendation.v1.json, io.mayberelated.events.RecommendationEvent",
        "recommendation-by-query.v1.json, io.mayberelated.events.RecommendationEvent",
        "mention.v1.json, io.mayberelated.events.RecommendationEvent",
        "withdrawal.v1.json, io.mayberelated.events.RecommendationEvent"
    })
    void isReadAndWrittenWithoutLoss(String file, Class<? extends Event> type) throws Exception {
        byte[] golden = golden(file);

        Event event = json.read(golden, type);

        assertThat(tree.readTree(json.write(event))).isEqualTo(tree.readTree(golden));
    }

    @Test
    void fieldsOfALaterReleaseArePassedOver() throws UnreadableEvent {
        byte[] later =
                "{\"type\":\"withdrawn\",\"id\":\"arxiv:1706.03762\",\"at\":\"2026-01-01T00:00:00Z\",\"because\":\"retracted\",\"mood\":\"sad\"}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(json.read(later, WorkEvent.class).id()).isEqualTo(new WorkId("arxiv:1706.03762"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null
            {"type":"described"}
            {"type":"renamed","id":"arxiv:1706.03762"}
            {"type":"withdrawn","id":"paper 7","at":"2026-01-01T00:00:00Z","because":""}
            {"type":"withdrawn"
            """)
    void whatIsNoEventSaysSo(String text) {
        assertThatThrownBy(() -> json.read(text.getBytes(StandardCharsets.UTF_8), WorkEvent.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static byte[] golden(String file) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
