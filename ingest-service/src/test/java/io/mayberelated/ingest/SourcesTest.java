package io.mayberelated.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.source.FakeService;
import io.mayberelated.ingest.source.FakeService.Asked;
import io.mayberelated.ingest.source.FakeService.Reply;
import io.mayberelated.ingest.source.site.AtomFeed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way, with services outside that are real servers on this machine: fetched, understood, looked up, linked. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
@QuarkusTestResource(value = SourcesTest.Outside.class, restrictToAnnotatedClass = true)
class SourcesTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final TopicView topics = new TopicView(TestBroker.bootstrapServers());

    /** A forum with one comment, an arXiv that knows the paper which it names, and a closed OpenReview. */
    public static final class Outside implements QuarkusTestResourceLifecycleManager {
        private final FakeService forum = new FakeService().answers(Outside::forum);
        private final FakeService arxiv = new FakeService().answers(Outside::arxiv);
        private final FakeService openReview = new FakeService().always(Reply.challenge());

        @Override
        public Map<String, String> start() {
            return Map.ofEntries(
                    Map.entry("sources.contact", "mailto:reader@example.org"),
                    Map.entry(
                            "sources.allowed-origins",
                            "%s,%s,%s".formatted(forum.origin(), arxiv.origin(), openReview.origin())),
                    Map.entry("sources.lookup.settle", "PT0S"),
                    Map.entry("sources.lookup.interval", "PT1S"),
                    Map.entry("sources.forum.local.enabled", "true"),
                    Map.entry(
                            "sources.forum.local.endpoint", forum.at("/graphql").toString()),
                    Map.entry(
                            "sources.forum.local.terms", forum.at("/robots.txt").toString()),
                    Map.entry("sources.forum.local.pause", "PT0.01S"),
                    Map.entry("sources.forum.local.interval", "PT1S"),
                    Map.entry("sources.arxiv.enabled", "true"),
                    Map.entry("sources.arxiv.pause", "PT0.01S"),
                    Map.entry(
                            "sources.arxiv.search.endpoint",
                            arxiv.at("/api/query").toString()),
                    Map.entry("sources.openreview.enabled", "true"),
                    Map.entry(
                            "sources.openreview.endpoint",
                            openReview.at("/notes").toString()),
                    Map.entry("sources.openreview.invitations.iclr", "ICLR.cc/2026/Conference/-/Submission"));
        }

        private static Reply forum(Asked asked) {
            boolean isForComments =
                    asked.body().contains("{ comments(") && !asked.body().contains("timeField");
            String comment = """
                    {"_id":"fetchedFromForum1","postId":"G2Lne2Fi7Qra5Lbuf","postedAt":"2199-01-01T00:00:00Z","author":"vale",
                    "pageUrl":"https://www.lesswrong.com/posts/G2Lne2Fi7Qra5Lbuf/x?commentId=fetchedFromForum1",
                    "contents":{"html":"<p>See <a href=\\"https://arxiv.org/abs/2101.99001\\">this</a>.</p>"}}""";
            return asked.method().equals("GET")
                    ? Reply.status(404)
                    : Reply.json("{\"data\":{\"%s\":{\"results\":[%s]}}}"
                            .formatted(
                                    asked.body().contains("{ comments(") ? "comments" : "posts",
                                    isForComments ? comment : ""));
        }

        private static Reply arxiv(Asked asked) {
            return Reply.xml(
                    asked.parameter("id_list").contains("2101.99001") ? AtomFeed.of(1, "2101.99001") : AtomFeed.of(0));
        }

        @Override
        public void stop() {
            forum.close();
            arxiv.close();
            openReview.close();
        }
    }

    @BeforeEach
    void isReady() {
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aCommentIsFetchedAndThePaperThatItNamesIsLookedUp() {
        await().atMost(SOON)
                .until(() -> topics.latest(Topic.COMMENTS.topicName()).containsKey("fetchedFromForum1"));

        await().atMost(SOON)
                .until(() -> topics.latest(Topic.LINKS.topicName())
                        .getOrDefault("comment:fetchedFromForum1", "")
                        .contains("\"target\":\"arxiv:2101.99001\""));
        assertThat(topics.latest(Topic.LOOKUPS.topicName())).containsKey("arxiv/arxiv:2101.99001");
    }

    @Test
    void eachSourceTellsHowItIsRead() {
        await().atMost(SOON)
                .until(() -> topics.latest(Topic.SOURCE_CURSORS.topicName()).containsKey("openreview/iclr"));

        given().get("/v1/sources")
                .then()
                .statusCode(200)
                .body("userAgent", startsWith("MaybeRelated/"))
                .body("userAgent", endsWith("(+mailto:reader@example.org)"))
                .body("sources.find { it.name == 'openreview/iclr' }.state", equalTo("challenged"))
                .body("sources.find { it.name == 'openreview/iclr' }.because", startsWith("it answers 200"))
                .body(
                        "sources.find { it.name == 'openreview/iclr' }.terms",
                        equalTo("https://openreview.net/legal/terms"))
                .body("sources.find { it.name == 'forum/lesswrong/comments' }.state", equalTo("off"))
                .body("sources.find { it.name == 'forum/local/comments-feed' }.state", equalTo("standby"))
                .body("sources.find { it.name == 'forum/local/comments' }.pace.connections", equalTo(1))
                .body("sources.name", hasItem("lookup/crossref"));
    }

    @Test
    void theStatusTellsOfTheSourcesInAWord() {
        await().atMost(SOON)
                .until(() -> topics.latest(Topic.SOURCE_CURSORS.topicName()).containsKey("openreview/iclr"));

        given().get("/v1/status")
                .then()
                .statusCode(200)
                .body("ready", equalTo(true))
                .body("says", containsString("challenged"))
                .body("sources.challenged", greaterThanOrEqualTo(1));
    }

    @Test
    void theInterfaceDescribesTheSources() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("paths.'/v1/sources'.get.summary", equalTo("Tells of each source how it is read"));
    }
}
