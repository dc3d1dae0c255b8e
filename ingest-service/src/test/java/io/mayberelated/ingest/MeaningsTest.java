package io.mayberelated.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service makes no vectors here; the tests publish them, early, late, of other words, and twice. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class MeaningsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Embedding.Model MODEL = new Embedding.Model("by-hand", "1");
    private static final Embedding.Model LATER = new Embedding.Model("by-hand", "2");

    private final JsonEvents json = new JsonEvents();
    private final TopicView topics = new TopicView(TestBroker.bootstrapServers());
    private final KafkaPublisher publisher = new KafkaPublisher(TestKafka.config());

    @BeforeEach
    void isReady() {
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        RestAssured.urlEncodingEnabled = false;
    }

    @AfterEach
    void close() {
        topics.close();
        publisher.close();
    }

    @Test
    void aCommentIsToldAgainWithItsVector() throws UnreadableEvent {
        put("/v1/comments/meant", comment("Says it."));
        await().atMost(SOON).until(() -> posted("meant").isPresent());
        Posted before = posted("meant").orElseThrow();

        embed("comment:meant", "Says it.");

        await().atMost(SOON).until(() -> hasVectorOf("meant", "Says it."));
        assertThat(posted("meant").orElseThrow().withEmbedding(Optional.empty()))
                .as("all else is as it was")
                .isEqualTo(before);
    }

    @Test
    void aWorkIsToldAgainWithItsVector() throws UnreadableEvent {
        put("/v1/works/arxiv:2001.00001", "{\"title\":\"A work that is meant\",\"abstract\":\"Its abstract.\"}");
        await().atMost(SOON).until(() -> described("arxiv:2001.00001").isPresent());
        Described before = described("arxiv:2001.00001").orElseThrow();

        embed("work:arxiv:2001.00001", "A work that is meant\n\nIts abstract.");

        await().atMost(SOON).until(() -> vectorOfWork("arxiv:2001.00001").isPresent());
        assertThat(described("arxiv:2001.00001").orElseThrow().withEmbedding(Optional.empty()))
                .as("all else is as it was")
                .isEqualTo(before);
    }

    @Test
    void theEventWithTheVectorIsAnotherEvent() {
        put("/v1/comments/event-ids", comment("Says it twice."));
        await().atMost(SOON).until(() -> posted("event-ids").isPresent());

        embed("comment:event-ids", "Says it twice.");

        await().atMost(SOON).until(() -> hasVectorOf("event-ids", "Says it twice."));
        assertThat(records("event-ids"))
                .extracting(record ->
                        new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aVectorOfWordsThatWereEditedSinceIsNotTaken() {
        put("/v1/comments/edited", comment("As it was."));
        put("/v1/comments/edited", comment("As it is."));
        await().atMost(SOON).until(() -> says("edited", "As it is."));

        embed("comment:edited", "As it was.");
        embed("comment:edited", "As it is.");

        await().atMost(SOON).until(() -> hasVectorOf("edited", "As it is."));
        assertThat(records("edited"))
                .filteredOn(record -> record.value().contains("\"embedding\""))
                .hasSize(1);
    }

    @Test
    void anEditOfItsWordsTakesTheVectorAway() {
        put("/v1/comments/changes", comment("Before."));
        embed("comment:changes", "Before.");
        await().atMost(SOON).until(() -> hasVectorOf("changes", "Before."));

        put("/v1/comments/changes", comment("After."));

        await().atMost(SOON)
                .until(() ->
                        says("changes", "After.") && vectorOfComment("changes").isEmpty());
    }

    @Test
    void anEditOfOtherThingsKeepsTheVector() {
        put("/v1/comments/keeps", comment("Stays."));
        embed("comment:keeps", "Stays.");
        await().atMost(SOON).until(() -> hasVectorOf("keeps", "Stays."));

        put("/v1/comments/keeps", comment("Stays.").replace("vale", "someone else"));

        await().atMost(SOON)
                .until(() -> posted("keeps")
                        .filter(comment -> comment.author().equals("someone else"))
                        .filter(comment -> comment.embedding().isPresent())
                        .isPresent());
    }

    @Test
    void moreThatIsKnownOfAWorkKeepsItsVector() {
        put("/v1/works/arxiv:2001.00002", "{\"title\":\"A work with a venue to come\"}");
        embed("work:arxiv:2001.00002", "A work with a venue to come");
        await().atMost(SOON).until(() -> vectorOfWork("arxiv:2001.00002").isPresent());

        put("/v1/works/arxiv:2001.00002", "{\"title\":\"A work with a venue to come\",\"venue\":\"ICLR\"}");

        await().atMost(SOON)
                .until(() -> described("arxiv:2001.00002")
                        .filter(work -> work.venue().isPresent())
                        .filter(work -> work.embedding().isPresent())
                        .isPresent());
    }

    @Test
    void aVectorThatComesTooLateDoesNotRaiseTheWithdrawn() {
        put("/v1/comments/late", comment("Gone soon."));
        await().atMost(SOON).until(() -> posted("late").isPresent());
        given().delete("/v1/comments/late").then().statusCode(202);
        await().atMost(SOON).until(() -> posted("late").isEmpty());

        embed("comment:late", "Gone soon.");
        put("/v1/comments/late-2", comment("Stays."));
        embed("comment:late-2", "Stays.");

        await().atMost(SOON).until(() -> hasVectorOf("late-2", "Stays."));
        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> records("late").size() == 2);
    }

    @Test
    void aVectorOfAnotherModelTakesThePlaceOfTheFirst() {
        put("/v1/comments/models", comment("Read by two."));
        embed("comment:models", "Read by two.");
        await().atMost(SOON).until(() -> hasVectorOf("models", "Read by two."));
        Embedding later = new Embedding(LATER, Embedding.digest("Read by two."), new float[] {1});

        embed("comment:models", later);

        await().atMost(SOON).until(() -> vectorOfComment("models").equals(Optional.of(later)));
    }

    @Test
    void bytesThatAreNoVectorArePutAside() {
        send("comment:no-vector", "{}".getBytes(StandardCharsets.UTF_8));

        await().atMost(SOON)
                .until(() -> topics.latest(Topic.DEAD_LETTERS.topicName()).containsKey("comment:no-vector"));
    }

    @Test
    void theStatusSaysThatEmbeddingIsOff() {
        given().get("/v1/status")
                .then()
                .statusCode(200)
                .body("ready", equalTo(true))
                .body("embedding.state", equalTo("off"));
    }

    private void embed(String id, String words) {
        embed(id, new Embedding(MODEL, Embedding.digest(words), new float[] {1}));
    }

    private void embed(String id, Embedding embedding) {
        send(id, json.write(new EmbeddedText(TextId.parse(id), Instant.EPOCH, embedding)));
    }

    private void send(String id, byte[] value) {
        publisher.sendAndWait(Topic.EMBEDDINGS, id, value, new CloudEvent(id, "/test", "test", Instant.EPOCH));
    }

    private boolean says(String id, String words) throws UnreadableEvent {
        return posted(id).filter(comment -> comment.text().equals(words)).isPresent();
    }

    private boolean hasVectorOf(String id, String words) throws UnreadableEvent {
        return vectorOfComment(id).filter(vector -> vector.isOf(words)).isPresent();
    }

    private Optional<Embedding> vectorOfComment(String id) throws UnreadableEvent {
        return posted(id).flatMap(Posted::embedding);
    }

    private Optional<Embedding> vectorOfWork(String id) throws UnreadableEvent {
        return described(id).flatMap(Described::embedding);
    }

    private Optional<Posted> posted(String id) throws UnreadableEvent {
        return latest(Topic.COMMENTS, id, CommentEvent.class)
                .flatMap(event -> event instanceof Posted posted ? Optional.of(posted) : Optional.empty());
    }

    private Optional<Described> described(String id) throws UnreadableEvent {
        return latest(Topic.WORKS, id, WorkEvent.class)
                .flatMap(event -> event instanceof Described work ? Optional.of(work) : Optional.empty());
    }

    private <T extends Event> Optional<T> latest(Topic topic, String key, Class<T> type) throws UnreadableEvent {
        String value = topics.latest(topic.topicName()).get(key);
        return value == null ? Optional.empty() : Optional.of(json.read(value.getBytes(StandardCharsets.UTF_8), type));
    }

    /** All that was told of a comment. */
    private List<ConsumerRecord<String, String>> records(String comment) {
        return topics.records(Topic.COMMENTS.topicName()).stream()
                .filter(record -> record.key().equals(comment))
                .toList();
    }

    private static void put(String path, String body) {
        given().contentType("application/json").body(body).put(path).then().statusCode(202);
    }

    private static String comment(String words) {
        return "{\"author\":\"vale\",\"thread\":\"t\",\"postedAt\":\"2026-01-01T00:00:00Z\",\"text\":\"%s\"}"
                .formatted(words);
    }
}
