package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.mayberelated.events.CommentEvent.Posted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was there before somebody subscribed. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class LookBackTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Log LOG = new Log();

    private final String author = "author-" + UUID.randomUUID();
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "");
    private final Posted comment = Told.comment("lb-" + UUID.randomUUID(), author, "All about " + word + ".");

    @BeforeEach
    void aCommentWasThereBefore() {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        String before = subscribe();
        LOG.tell(Told.robust(), comment, Told.links(comment, ROBUST));
        await().atMost(SOON)
                .until(() -> given().get("/v1/comments/%s/recommendations".formatted(comment.id()))
                                .statusCode()
                        == 200);
        // who subscribed before has been told: whoever subscribes from now on comes too late to be told as it happens
        await().atMost(SOON)
                .until(() -> given().get("/v1/subscriptions/%s/feed.atom".formatted(before))
                        .asString()
                        .contains(word));
    }

    @Test
    void aPreviewShowsWhatWouldHaveBeenTold() {
        given().contentType("application/json")
                .body("{\"interest\":{\"query\":\"%s\"}}".formatted(word))
                .post("/v1/subscriptions/preview?days=3650")
                .then()
                .statusCode(200)
                .body("events.size()", equalTo(1))
                .body("events[0].reasons[0].clause", equalTo(word))
                .body("events[0].work.id", equalTo(ROBUST.toString()));
    }

    @Test
    void aBackfillTellsWhatWasThereOnceAndSaysSo() {
        String subscription = subscribe();

        given().post("/v1/subscriptions/%s/backfill".formatted(subscription))
                .then()
                .statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/subscriptions/%s/backfill".formatted(subscription))
                        .then()
                        .body("state", equalTo("done"))
                        .body("told", equalTo(1)));
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/subscriptions/%s/export".formatted(subscription))
                        .then()
                        .statusCode(200)
                        .body("events.size()", equalTo(1))
                        .body("events.data.backfill", everyItem(equalTo(true)))
                        .body("subscription.id", equalTo(subscription)));
        given().post("/v1/subscriptions/%s/backfill".formatted(subscription))
                .then()
                .statusCode(202);
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/subscriptions/%s/backfill".formatted(subscription))
                        .then()
                        .body("state", equalTo("done"))
                        .body("told", equalTo(0)));
    }

    @Test
    void aBackfillKeepsToItsWindow() {
        String subscription = subscribe();

        given().post("/v1/subscriptions/%s/backfill?to=%s".formatted(subscription, NOON.minusSeconds(1)))
                .then()
                .statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/v1/subscriptions/%s/backfill".formatted(subscription))
                        .then()
                        .body("state", equalTo("done"))
                        .body("told", equalTo(0)));
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        given().post("/v1/subscriptions/%s/backfill?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z"
                        .formatted(subscribe()))
                .then()
                .statusCode(400)
                .body("errors.place", hasItem("?to"));
    }

    @Test
    void whatIsNotThereIsNoBackfill() {
        given().get("/v1/subscriptions/%s/backfill".formatted(subscribe()))
                .then()
                .statusCode(404);
        given().post("/v1/subscriptions/unknown/backfill").then().statusCode(404);
        assertThat(given().post("/v1/subscriptions/%s/replay?from=2026-01-01T00:00:00Z".formatted(subscribe()))
                        .<Integer>path("events"))
                .isZero();
    }

    private String subscribe() {
        return given().contentType("application/json")
                .body("{\"interest\":{\"query\":\"%s\"}}".formatted(word))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
