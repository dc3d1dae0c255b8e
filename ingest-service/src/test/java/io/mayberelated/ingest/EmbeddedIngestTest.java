package io.mayberelated.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.embed.OnnxEmbedder;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.ingest.embed.EmbeddingStatus.State;
import io.mayberelated.ingest.embed.KafkaEmbedding;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a submission to an event with a vector: the service, and beside it the real model. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class EmbeddedIngestTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final KafkaConfig KAFKA = TestKafka.config();
    private static final int A_SHORT_READING = 16;

    private final JsonEvents json = new JsonEvents();
    private final TopicView topics = new TopicView(TestBroker.bootstrapServers());
    private final KafkaPublisher publisher = new KafkaPublisher(KAFKA);
    private final KafkaEmbedding embedding = new KafkaEmbedding(
            new KafkaEmbedding.Settings("embedded-ingest-test", 2),
            () -> Optional.of(OnnxEmbedder.load(A_SHORT_READING)),
            KAFKA,
            publisher,
            InstantSource.system());

    @BeforeEach
    void isReady() {
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        RestAssured.urlEncodingEnabled = false;
        embedding.start();
    }

    @AfterEach
    void close() {
        embedding.close();
        topics.close();
        publisher.close();
    }

    @Test
    void whatIsHandedInIsToldWithItsVector() throws UnreadableEvent {
        put("/v1/works/arxiv:2402.10877", "{\"title\":\"Robust agents learn causal world models\"}");
        put(
                "/v1/comments/with-vector",
                "{\"author\":\"vale\",\"thread\":\"t\",\"postedAt\":\"2026-01-01T00:00:00Z\",\"text\":\"An agent that adapts has a model of its world.\"}");

        await().atMost(SOON).until(() -> comment().isPresent() && work().isPresent());

        Embedding work = work().orElseThrow();
        Embedding comment = comment().orElseThrow();
        assertThat(work.isOf("Robust agents learn causal world models")).isTrue();
        assertThat(comment.isOf("An agent that adapts has a model of its world."))
                .isTrue();
        assertThat(work.cosine(comment)).isGreaterThan(0.5);
        await().atMost(SOON).until(() -> embedding.status().state() == State.CAUGHT_UP);
        assertThat(embedding.status().model())
                .hasValueSatisfying(model -> assertThat(model).startsWith("bge-small-en-v1.5-q@"));
    }

    private Optional<Embedding> comment() throws UnreadableEvent {
        String value = topics.latest(Topic.COMMENTS.topicName()).get("with-vector");
        return value != null && json.read(bytes(value), CommentEvent.class) instanceof Posted posted
                ? posted.embedding()
                : Optional.empty();
    }

    private Optional<Embedding> work() throws UnreadableEvent {
        String value = topics.latest(Topic.WORKS.topicName()).get("arxiv:2402.10877");
        return value != null && json.read(bytes(value), WorkEvent.class) instanceof Described work
                ? work.embedding()
                : Optional.empty();
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(String path, String body) {
        given().contentType("application/json").body(body).put(path).then().statusCode(202);
    }
}
