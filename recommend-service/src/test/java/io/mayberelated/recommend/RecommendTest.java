package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way: events in, recommendations and streams out. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class RecommendTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Log LOG = new Log();

    @BeforeEach
    void isReadyAndKnowsTheWorks() {
        RestAssured.urlEncodingEnabled = false;
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        LOG.tell(Told.robust(), Told.regulator(), Told.selection(), Told.power());
        await().pollDelay(Duration.ZERO)
                .atMost(SOON)
                .until(() -> given().get("/v1/works/arxiv:1912.01683/recommendations")
                                .statusCode()
                        == 200);
    }

    @Test
    void aCommentThatNamesTwoWorksMakesOneTheRecommendationForTheOther() {
        CommentEvent.Posted comment = posted("It improves on the Good Regulator Theorem.");

        LOG.tell(comment, links(comment, ROBUST, REGULATOR));

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/works/arxiv:2402.10877/recommendations?limit=100")
                        .then()
                        .statusCode(200)
                        .body("degraded", equalTo(false))
                        .body("recommendations.work.id", hasItem(REGULATOR.value()))
                        .body("recommendations.work.id", not(hasItem(ROBUST.value())))
                        .body(
                                "recommendations.find { it.work.id == '%s' }.reasons.quote.exact".formatted(REGULATOR),
                                hasItem("It improves on the Good Regulator Theorem.")));
    }

    @Test
    void everyNameOfAWorkIsTakenInThePath() {
        List<String> names = List.of(
                "doi:10.1080%2F00207727008920220",
                "DOI:10.1080/00207727008920220",
                "https:%2F%2Fdoi.org%2F10.1080%2F00207727008920220",
                "title:every%20good%20regulator%20of%20a%20system%20must%20be%20a%20model%20of%20that%20system");

        List<Integer> statuses = names.stream()
                .map(name ->
                        given().get("/v1/works/" + name + "/recommendations").statusCode())
                .toList();

        assertThat(statuses).containsOnly(200);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        String first = ask("{\"works\":[\"arxiv:2402.10877\",\"forum:lesswrong/G2Lne2Fi7Qra5Lbuf\"]}")
                .asString();

        String second = ask("{\"works\":[\"forum:G2Lne2Fi7Qra5Lbuf\",\"https://arxiv.org/abs/2402.10877v2\"]}")
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aSubscriberIsToldOfACommentWithThePassage() throws Exception {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        CommentEvent.Posted comment = posted("Maybe related: Robust agents learn causal world models.");
        try (Reader reader = new Reader(stream(subscription))) {

            LOG.tell(comment, links(comment, ROBUST));

            await().atMost(SOON).until(() -> !reader.values("data").isEmpty());
            assertThat(reader.values("event")).containsExactly("mention");
            assertThat(told(reader.values("data").getFirst())
                            .reasons()
                            .getFirst()
                            .quote()
                            .orElseThrow()
                            .exact())
                    .isEqualTo(comment.text());
            assertThat(reader.values("id"))
                    .containsExactly(told(reader.values("data").getFirst()).id());
        }
    }

    @Test
    void aReaderGoesOnAfterTheEventItSawLast() throws Exception {
        String subscription = subscribe("{\"works\":[\"" + SELECTION + "\"]}");
        CommentEvent.Posted one = posted("First on selection theorems.");
        CommentEvent.Posted two = posted("Second on selection theorems.");
        String last;
        try (Reader reader = new Reader(stream(subscription))) {
            LOG.tell(one, links(one, SELECTION));
            await().atMost(SOON).until(() -> reader.values("id").size() == 1);
            last = reader.values("id").getFirst();
        }
        LOG.tell(two, links(two, SELECTION));

        try (Reader again = new Reader(stream(subscription), "Last-Event-ID", last)) {

            await().atMost(SOON).until(() -> !again.values("data").isEmpty());
            assertThat(told(again.values("data").getFirst()).subject().id())
                    .isEqualTo(two.id().value());
            assertThat(again.values("id")).doesNotContain(last);
        }
    }

    @Test
    void aReaderWhoWasAwayTooLongIsToldSo() throws Exception {
        String subscription = subscribe("{\"text\":\"nothing ever happens\"}");

        try (Reader reader = new Reader(stream(subscription), "Last-Event-ID", "long-gone")) {

            await().atMost(SOON).until(() -> !reader.values("data").isEmpty());
            assertThat(reader.values("event")).containsExactly("reset");
            assertThat(reader.values("data").getFirst()).contains("not among the latest");
        }
    }

    @Test
    void aStreamOnWhichNothingHappensShowsThatItIsAlive() throws Exception {
        String subscription = subscribe("{\"text\":\"nothing ever happens\"}");

        try (Reader reader = new Reader(stream(subscription))) {

            await().atMost(SOON).until(() -> reader.lines().contains(":alive"));
            assertThat(reader.lines()).contains(":open", "retry:2000");
        }
    }

    @Test
    void unsubscribingEndsTheStream() throws Exception {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        try (Reader reader = new Reader(stream(subscription))) {
            await().atMost(SOON).until(() -> !reader.lines().isEmpty());

            given().delete("/v1/subscriptions/" + subscription).then().statusCode(204);

            await().atMost(SOON).until(reader::hasEnded);
        }
        given().get("/v1/subscriptions/" + subscription).then().statusCode(404);
        given().get("/v1/subscriptions/" + subscription + "/events").then().statusCode(404);
    }

    @Test
    void aCommentInTheWordsOfASubscriptionIsWhatToReadItself() throws Exception {
        String subscription = subscribe("{\"text\":\"polysemantic neurons\"}");
        CommentEvent.Posted comment = posted("Hm. Why would neurons be polysemantic at all? I wonder.");
        try (Reader reader = new Reader(stream(subscription))) {

            LOG.tell(comment);

            await().atMost(SOON).until(() -> !reader.values("data").isEmpty());
            RecommendationEvent event = told(reader.values("data").getFirst());
            assertThat(event.work()).isEmpty();
            assertThat(event.reasons().getFirst().quote().orElseThrow().exact())
                    .isEqualTo("Why would neurons be polysemantic at all?");
        }
    }

    @Test
    void aSubscriptionIsShownAsItWasMade() {
        String id = given().contentType("application/json")
                .body(
                        "{\"interest\":{\"works\":[\"https://arxiv.org/abs/2402.10877v3\"],\"text\":\"agents\"},\"note\":\"for"
                                + " lunch\"}")
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        given().get("/v1/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("interest.works", equalTo(List.of("arxiv:2402.10877")))
                .body("interest.text", equalTo("agents"))
                .body("note", equalTo("for lunch"))
                .body("events", equalTo("/v1/subscriptions/" + id + "/events"));
    }

    @Test
    void subscriptionsComeInPages() {
        subscribe("{\"text\":\"agents\"}");
        subscribe("{\"text\":\"agents\"}");
        String next = given().get("/v1/subscriptions?limit=1").path("next");

        given().get("/v1/subscriptions?limit=1&after=" + next)
                .then()
                .statusCode(200)
                .body("subscriptions.size()", equalTo(1))
                .body("subscriptions.id", not(hasItem(next)));
    }

    @Test
    void theStatusIsToldInFigures() {
        given().get("/v1/status")
                .then()
                .statusCode(200)
                .body("graph.size.works", equalTo(4))
                .body("graph.caughtUp", equalTo(true))
                .body("similarTexts.available", equalTo(true));
    }

    @Test
    void clientsOfSemanticScholarWorkUnchanged() {
        CommentEvent.Posted comment = posted("Power and robust agents, as ever.");
        LOG.tell(comment, links(comment, ROBUST, POWER));

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/recommendations/v1/papers/forpaper/ARXIV:2402.10877"
                                + "?fields=title,externalIds,authors.name&limit=10&from=all-cs")
                        .then()
                        .statusCode(200)
                        .body("recommendedPapers.paperId", hasItem(POWER.value()))
                        .body("recommendedPapers.title", hasItem("Optimal policies tend to seek power"))
                        .body("recommendedPapers.externalIds.ArXiv", hasItem("1912.01683")));
        given().contentType("application/json")
                .body("{\"positivePaperIds\":[\"ARXIV:2402.10877\"],\"negativePaperIds\":[\"ARXIV:1912.01683\"]}")
                .post("/recommendations/v1/papers/?limit=5")
                .then()
                .statusCode(200)
                .body("recommendedPapers.paperId", not(hasItem(POWER.value())));
    }

    @Test
    void whatWasDismissedIsNotRecommendedUntilItIsTakenBack() {
        CommentEvent.Posted comment = posted("Power and robust agents, once more.");
        LOG.tell(comment, links(comment, ROBUST, POWER));
        String question = "{\"works\":[\"arxiv:2402.10877\"],\"reader\":\"ann\",\"limit\":100}";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ask(question).<List<String>>path("recommendations.work.id"))
                        .contains(POWER.value()));

        given().contentType("application/json")
                .body("{\"kind\":\"dismissed\"}")
                .put("/v1/readers/ann/feedback/title:optimal%20policies%20tend%20to%20seek%20power")
                .then()
                .statusCode(200)
                .body("kind", equalTo("dismissed"));

        assertThat(ask(question).<List<String>>path("recommendations.work.id")).doesNotContain(POWER.value());
        given().delete("/v1/readers/ann/feedback/arxiv:1912.01683").then().statusCode(204);
        assertThat(ask(question).<List<String>>path("recommendations.work.id")).contains(POWER.value());
    }

    @Test
    void whatChangedSinceAMomentIsToldWithItsReasons() {
        CommentEvent.Posted late = posted("The regulator theorem and power seeking.");
        LOG.tell(late, links(late, REGULATOR, POWER));
        String question =
                "{\"works\":[\"doi:10.1080/00207727008920220\"],\"asOf\":\"2025-01-01T00:00:00Z\",\"diff\":true}";

        await().atMost(SOON)
                .untilAsserted(() -> ask(question)
                        .then()
                        .statusCode(200)
                        .body("asOf", equalTo("2025-01-01T00:00:00Z"))
                        .body("recommendations.work.id", not(hasItem(POWER.value())))
                        .body("changes.find { it.work.id == 'arxiv:1912.01683' }.change", equalTo("new"))
                        .body(
                                "changes.find { it.work.id == 'arxiv:1912.01683' }.because.quote.exact",
                                hasItem("The regulator theorem and power seeking.")));
    }

    @Test
    void aReadingListIsAQuestion() {
        CommentEvent.Posted comment = posted("Power and robust agents, for a list.");
        LOG.tell(comment, links(comment, ROBUST, POWER));

        await().atMost(SOON)
                .untilAsserted(
                        () -> ask("{\"readingList\":\"@misc{a, eprint={2402.10877}}\\n@misc{b, doi={10.1000/none}}\"}")
                                .then()
                                .statusCode(200)
                                .body("unknown", equalTo(List.of("doi:10.1000/none")))
                                .body("recommendations.work.id", hasItem(POWER.value())));
    }

    @Test
    void forACommentWithoutWorksItIsToldWhyThereIsNothing() {
        CommentEvent.Posted comment = posted("No work is named here.");

        LOG.tell(comment);

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/comments/" + comment.id() + "/recommendations")
                        .then()
                        .statusCode(200)
                        .body("recommendations.size()", equalTo(0))
                        .body("because", containsString("No comment names another work")));
    }

    @Test
    void whatIsAroundAWorkCanBeDrawn() {
        CommentEvent.Posted comment = posted("Drawn beside robust agents.");
        LOG.tell(comment, links(comment, ROBUST));

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/works/arxiv:2402.10877/graph?depth=2")
                        .then()
                        .statusCode(200)
                        .body("nodes[0].id", equalTo("work:" + ROBUST))
                        .body("nodes.id", hasItem("comment:" + comment.id()))
                        .body("edges.tie", hasItem("names")));
    }

    @Test
    void theServiceTellsHowGoodItIs() {
        given().get("/v1/evaluation?comments=50")
                .then()
                .statusCode(200)
                .body("total.week", equalTo("all"))
                .body("degraded", equalTo(false));
    }

    private static CommentEvent.Posted posted(String text) {
        return comment("c-" + UUID.randomUUID(), "thread-" + UUID.randomUUID(), text);
    }

    private static String subscribe(String interest) {
        return given().contentType("application/json")
                .body("{\"interest\":%s}".formatted(interest))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response ask(String body) {
        return given().contentType("application/json").body(body).post("/v1/recommendations");
    }

    private static URI stream(String subscription) {
        return URI.create("http://127.0.0.1:%d/v1/subscriptions/%s/events".formatted(RestAssured.port, subscription));
    }

    private static RecommendationEvent told(String json) throws IOException {
        return JsonEvents.mapper()
                .treeToValue(JsonEvents.mapper().readTree(json).get("data"), RecommendationEvent.class);
    }
}
