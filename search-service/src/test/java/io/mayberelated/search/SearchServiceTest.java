package io.mayberelated.search;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.COMMENT;
import static io.mayberelated.search.Works.THEN;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Event;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as its callers see it: events in a real broker in, answers over HTTP out. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class SearchServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    KafkaPublisher publisher;

    @BeforeEach
    void knowsSomeWorks() {
        new KnownTexts(publisher).tell();
    }

    @Test
    void whatIsInTheLogIsFound() {
        given().get("/v1/search?q=attention&kind=work&limit=1")
                .then()
                .statusCode(200)
                .body("hits[0].id", equalTo("arxiv:1706.03762"))
                .body("hits[0].kind", equalTo("work"))
                .body("hits[0].highlights.title[0]", containsString("<mark>Attention</mark>"))
                .body("total.relation", equalTo("eq"))
                .body("freshness.caughtUp", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"atom, application/atom+xml", "json_feed, application/feed+json"})
    void aSearchIsAFeedThatSaysWhenNothingChanged(String format, String mediaType) {
        String address = "/v1/search?q=attention&kind=work&format=" + format;
        String tag = given().get(address)
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .body(containsString("Attention Is All You Need"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv:1810.04805v2",
        "doi:10.18653%2Fv1%2Fn19-1423",
        "https:%2F%2Farxiv.org%2Fabs%2F1810.04805",
        "10.18653%2FV1%2FN19-1423"
    })
    void everyNameLeadsToTheWork(String name) {
        given().get("/v1/works/" + name).then().statusCode(200).body("id", equalTo("arxiv:1810.04805"));
    }

    @Test
    void aWorkTellsWhoNamesItWithThePassage() {
        given().get("/v1/works/arxiv:1706.03762/mentions")
                .then()
                .body("total", equalTo(1))
                .body("mentions[0].comment.id", equalTo("c1"))
                .body("mentions[0].kind", equalTo("title"))
                .body("mentions[0].surface.exact", equalTo("Attention Is All You Need"))
                .body("mentions[0].passage.exact", equalTo(COMMENT.text()));
    }

    @Test
    void aCommentTellsWhatItNames() {
        given().get("/v1/comments/c1/mentions")
                .then()
                .body("mentions[0].work.id", equalTo("arxiv:1706.03762"))
                .body("mentions[0].work.title", equalTo("Attention Is All You Need"));
    }

    @Test
    void aWithdrawnCommentIsNowhere() {
        CommentEvent.Posted gone =
                Works.comment("gone", "vale", "Attention Is All You Need, again.", "2026-02-02T10:00:00Z");
        send(Topic.COMMENTS, "gone", gone);
        send(Topic.LINKS, "comment:gone", Works.naming(gone, "Attention Is All You Need", ATTENTION));
        await().atMost(SOON).until(() -> total("/v1/works/arxiv:1706.03762/mentions") == 2);

        send(Topic.COMMENTS, "gone", new CommentEvent.Withdrawn(new CommentId("gone"), THEN, "deleted"));

        await().atMost(SOON).until(() -> given().get("/v1/comments/gone").statusCode() == 404);
        await().atMost(SOON).until(() -> total("/v1/works/arxiv:1706.03762/mentions") == 1);
    }

    @Test
    void findsWhatReadsAlike() {
        given().body("{\"text\":\"utility without completeness\",\"limit\":1}")
                .post("/v1/similar")
                .then()
                .statusCode(200)
                .body("hits[0].id", equalTo("doi:10.2307/1909888"));
    }

    @Test
    void aRecordThatIsNoEventIsPutAside() {
        CloudEvent attributes = new CloudEvent("x", "/test", "test", THEN);
        publisher.sendAndWait(Topic.WORKS, "arxiv:0000.00000", "{".getBytes(StandardCharsets.UTF_8), attributes);

        try (TopicView topics = new TopicView(TestBroker.bootstrapServers())) {
            await().atMost(SOON)
                    .until(() -> topics.latest(Topic.DEAD_LETTERS.topicName()).containsKey("arxiv:0000.00000"));
        }
        given().get("/v1/search?q=attention").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/search                              | 400 | ?q      | required
            /v1/search?q=a&limit=-1                 | 400 | ?limit  | whole number from 1 to 100
            /v1/search?q=a&limit=many               | 400 | ?limit  | whole number from 1 to 100
            /v1/search?q=a&limit=1&limit=2          | 400 | ?limit  | once
            /v1/search?q=a&kind=book                | 400 | ?kind   | one of comment, work
            /v1/search?q=a&from=13-2020             | 400 | ?from   | a year, a month or a day
            /v1/search?q=a&from=2021&to=2020        | 400 | ?from   | not after
            /v1/search?q=a&cursor=AAAA              | 400 | ?cursor | malformed
            /v1/search?author=!!!                   | 400 | ?author | no letter
            /v1/search?q=a&page=2                   | 400 | ?page   | unknown parameter
            /v1/works/just%20words                  | 400 | /v1/works/{id} | scheme:value
            /v1/comments/a%20b                      | 400 | /v1/comments/{id} | without spaces
            """)
    void badQuestionsAreRefused(String address, int status, String place, String rule) {
        problem(given().get(address).then(), status, place, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                      | /           | at least one of
            {"works":["arxiv:9999.99999","x"]}      | /works/0    | No work answers
            {"comments":["none"]}                   | /comments/0 | There is no comment
            {"text":"a","limit":0}                  | /limit      | 1 to 100
            {"text":7}                              | /text       | a string
            {"txt":"a"}                             | /txt        | unknown field
            """)
    void badRequestsForLikenessAreRefused(String body, String place, String rule) {
        problem(given().body(body).post("/v1/similar").then(), 400, place, rule);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get("/v1/works/arxiv:9999.99999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("arxiv:9999.99999"));
        given().get("/v1/comments/none").then().statusCode(404).contentType("application/problem+json");
    }

    private static void problem(ValidatableResponse answer, int status, String place, String rule) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("errors.place", hasItem(place))
                .body(containsString(rule));
    }

    private static int total(String address) {
        return given().get(address).then().extract().<Integer>path("total");
    }

    private void send(Topic topic, String key, Event event) {
        new KnownTexts(publisher).send(topic, key, event);
    }
}
