package io.mayberelated.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as its callers see it: HTTP in, events in a real broker out. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class IngestTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final JsonEvents json = new JsonEvents();
    private final TopicView topics = new TopicView(TestBroker.bootstrapServers());

    @BeforeEach
    void isReady() {
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        RestAssured.urlEncodingEnabled = false;
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aCommentIsLinkedToThePaperThatCameBefore() {
        put("/v1/works/arxiv:1810.04805", "{\"title\":\"BERT: Pre-training of Deep Bidirectional Transformers\"}");
        put("/v1/comments/after-paper", comment("Maybe related: [BERT](https://arxiv.org/abs/1810.04805v2)."));

        await().atMost(SOON).until(() -> targets("comment:after-paper").equals(List.of("arxiv:1810.04805")));
    }

    @Test
    void aCommentIsLinkedToThePaperThatComesLater() {
        put("/v1/comments/before-paper", comment("Maybe related:\\n\\nDeep contextualized word representations"));
        await().atMost(SOON).until(() -> topics.latest(Topic.LINKS.topicName()).containsKey("comment:before-paper"));

        put("/v1/works/arxiv:1802.05365", "{\"title\":\"Deep contextualized word representations\"}");

        await().atMost(SOON).until(() -> targets("comment:before-paper").equals(List.of("arxiv:1802.05365")));
    }

    @Test
    void aQuotedSentenceLeadsToItsPaper() {
        put(
                "/v1/works/arxiv:1409.0473",
                "{\"title\":\"Neural Machine Translation by Jointly Learning to Align and Translate\",\"abstract\":\"A first sentence of no great length. The decoder looks back at the words of the source that matter now.\"}");
        put(
                "/v1/comments/quotes",
                comment("> The decoder looks back at the words of the source that matter now.\\n\\nStill true."));

        await().atMost(SOON).until(() -> targets("comment:quotes").equals(List.of("arxiv:1409.0473")));
    }

    @Test
    void aNicknameLeadsToThePaperThatCameBefore() {
        put("/v1/works/arxiv:2106.09685", "{\"title\":\"LoRA: Low-Rank Adaptation of Large Language Models\"}");
        await().atMost(SOON).until(() -> topics.latest(Topic.WORKS.topicName()).containsKey("arxiv:2106.09685"));

        put("/v1/comments/nick-after", comment("We tried LoRA and it was enough."));

        await().atMost(SOON).until(() -> targets("comment:nick-after").equals(List.of("arxiv:2106.09685")));
    }

    @Test
    void aNicknameLeadsToThePaperThatComesLater() {
        put("/v1/comments/nick-before", comment("As *Koala* showed, FlashAttention is worth the trouble."));
        await().atMost(SOON).until(() -> topics.latest(Topic.LINKS.topicName()).containsKey("comment:nick-before"));

        put(
                "/v1/works/arxiv:2205.14135",
                "{\"title\":\"FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness\"}");

        await().atMost(SOON).until(() -> targets("comment:nick-before").equals(List.of("arxiv:2205.14135")));
    }

    @Test
    void bothOrdersEndInTheSameLinks() {
        String words = "The Lottery Ticket Hypothesis still puzzles me, and so does DALL-E.";
        put("/v1/comments/order-before", comment(words));
        await().atMost(SOON).until(() -> topics.latest(Topic.LINKS.topicName()).containsKey("comment:order-before"));
        put(
                "/v1/works/arxiv:1803.03635",
                "{\"title\":\"The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks\"}");
        put(
                "/v1/works/arxiv:2102.12092",
                "{\"title\":\"Zero-Shot Text-to-Image Generation\",\"abstract\":\"We call it “DALL-E”.\"}");
        await().atMost(SOON).until(() -> targets("comment:order-before").size() == 2);

        put("/v1/comments/order-after", comment(words));

        await().atMost(SOON).until(() -> links("comment:order-after").equals(links("comment:order-before")));
    }

    @Test
    void aNicknameOfAWithdrawnPaperNamesNothing() {
        put("/v1/works/arxiv:1512.03385", "{\"title\":\"ResNet-X: A Name for a Test of Withdrawals\"}");
        put("/v1/comments/nick-withdrawn", comment("ResNet-X does it."));
        await().atMost(SOON).until(() -> targets("comment:nick-withdrawn").equals(List.of("arxiv:1512.03385")));

        given().delete("/v1/works/arxiv:1512.03385").then().statusCode(202);

        await().atMost(SOON).until(() -> links("comment:nick-withdrawn").isEmpty());
    }

    @Test
    void whatTwoPapersAreCalledKeepsBothAsCandidates() {
        put("/v1/comments/two-claims", comment("Then came CLIP-Q and all was well."));
        put("/v1/works/arxiv:2101.10001", "{\"title\":\"CLIP-Q: Deep Network Compression Learned in Parallel\"}");
        await().atMost(SOON).until(() -> targets("comment:two-claims").equals(List.of("arxiv:2101.10001")));

        put("/v1/works/arxiv:2101.10002", "{\"title\":\"CLIP-Q: Questions about Images with Contrastive Models\"}");

        await().atMost(SOON)
                .until(() -> links("comment:two-claims").stream()
                        .anyMatch(link ->
                                link.target().isEmpty() && link.candidates().size() == 2));
    }

    @Test
    void aWithdrawnPaperIsNoLongerLinked() {
        put(
                "/v1/works/arxiv:1301.3781",
                "{\"title\":\"Efficient Estimation of Word Representations in Vector Space\"}");
        put("/v1/comments/of-withdrawn", comment("See arXiv:1301.3781."));
        await().atMost(SOON).until(() -> targets("comment:of-withdrawn").equals(List.of("arxiv:1301.3781")));

        given().delete("/v1/works/arxiv:1301.3781").then().statusCode(202);

        await().atMost(SOON).until(() -> targets("comment:of-withdrawn").isEmpty());
    }

    @Test
    void aWithdrawnCommentNamesNothing() {
        put("/v1/comments/withdrawn", comment("See arXiv:1706.03762."));
        await().atMost(SOON).until(() -> links("comment:withdrawn").size() == 1);

        given().delete("/v1/comments/withdrawn").then().statusCode(202);

        await().atMost(SOON).until(() -> links("comment:withdrawn").isEmpty());
    }

    @Test
    void theSameCommentAgainIsNoNewEvent() {
        put("/v1/comments/twice", comment("Nothing to add."));
        put("/v1/comments/twice", comment("Nothing to add."));
        String last = put("/v1/comments/twice", comment("Nothing to add."));

        await().atMost(SOON)
                .until(() -> given().get(last).jsonPath().getString("state").equals("understood"));
        assertThat(topics.records(Topic.COMMENTS.topicName()))
                .filteredOn(record -> record.key().equals("twice"))
                .hasSize(1);
    }

    @Test
    void eventsAreCloudEvents() {
        put("/v1/comments/cloud", comment("Nothing to add."));

        await().atMost(SOON)
                .until(() -> topics.latest(Topic.COMMENTS.topicName()).containsKey("cloud"));
        assertThat(topics.records(Topic.COMMENTS.topicName()))
                .filteredOn(record -> record.key().equals("cloud"))
                .first()
                .satisfies(record -> assertThat(
                                record.headers().lastHeader("ce_type").value())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo("io.mayberelated.comment.posted.v1"));
    }

    @Test
    void whatCannotBeUnderstoodIsPutAsideAndTheNextIsRead() throws Exception {
        send("comment:poison", "{not a submission");
        put("/v1/comments/poison", comment("After the poison."));

        await().atMost(SOON)
                .until(() -> topics.latest(Topic.COMMENTS.topicName()).containsKey("poison"));
        await().atMost(SOON)
                .until(() -> topics.latest(Topic.DEAD_LETTERS.topicName()).containsKey("comment:poison"));
        assertThat(topics.records(Topic.DEAD_LETTERS.topicName()))
                .filteredOn(record -> record.key().equals("comment:poison"))
                .singleElement()
                .satisfies(record -> assertThat(
                                record.headers().lastHeader("mr_reason").value())
                        .asString(StandardCharsets.UTF_8)
                        .contains("no Submission"));
    }

    @Test
    void aFileIsImportedAndItsBrokenLinesAreNamed() {
        String file = """
                {"id":"import-1","author":"vale","thread":"t","text":"One."}
                {"id":"import 2","author":"vale","thread":"t","text":"Two."}
                {"id":"arxiv:1412.6980","title":"Adam: A Method for Stochastic Optimization"}
                """;

        String status = given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?id=mine")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .extract()
                .path("status");

        given().get(status)
                .then()
                .body("state", equalTo("done"))
                .body("format", equalTo("jsonl"))
                .body("rejections[0].line", equalTo(2))
                .body("rejections[0].reason", startsWith("not the id of a comment"));
        await().atMost(SOON).until(() -> topics.latest(Topic.WORKS.topicName()).containsKey("arxiv:1412.6980"));
    }

    private static String put(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(202)
                .extract()
                .path("status");
    }

    private static String comment(String markdown) {
        return "{\"author\":\"vale\",\"thread\":\"t1\",\"postedAt\":\"2026-03-01T09:30:00Z\",\"markdown\":\"%s\"}"
                .formatted(markdown);
    }

    private List<String> targets(String text) {
        return links(text).stream()
                .flatMap(link -> link.target().stream())
                .map(WorkId::value)
                .distinct()
                .toList();
    }

    private List<Link> links(String text) {
        String value = topics.latest(Topic.LINKS.topicName()).get(text);
        try {
            return value == null
                    ? List.of()
                    : json.read(value.getBytes(StandardCharsets.UTF_8), Links.class)
                            .links();
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    private static void send(String key, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), key, value))
                    .get();
        }
    }
}
