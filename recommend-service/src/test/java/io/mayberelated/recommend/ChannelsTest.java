package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.mayberelated.events.CommentEvent.Posted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event on all channels. */
@QuarkusTest
@QuarkusTestResource(Kafka.class)
class ChannelsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Log LOG = new Log();

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final List<String> postedIds = new CopyOnWriteArrayList<>();
    private final HttpServer receiver = receiver();

    @BeforeEach
    void isReady() {
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        LOG.tell(Told.robust());
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void oneCommentIsOneEventOnEveryChannel() throws Exception {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        addWebhook(subscription);
        List<String> overSocket = new CopyOnWriteArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try (Reader stream = new Reader(address("http", subscription, "events"))) {
            WebSocket socket = socket(client, address("ws", subscription, "socket"), overSocket);

            say("Maybe related: Robust agents learn causal world models.");

            await().atMost(SOON).until(() -> posted.size() == 1 && overSocket.size() == 1);
            await().atMost(SOON).until(() -> stream.values("data").size() == 1);
            String event = stream.values("data").getFirst();
            String id = json.readTree(event).get("id").asText();
            assertThat(posted).containsExactly(event);
            assertThat(overSocket).containsExactly(event);
            assertThat(stream.values("id")).containsExactly(id);
            assertThat(postedIds).containsExactly(id);
            assertThat(atom(subscription)).contains("urn:maybe-related:event:" + id);
            assertThat(given().get("/v1/subscriptions/%s/feed.json".formatted(subscription))
                            .asString())
                    .contains(id, "Robust agents learn causal world models.");
            socket.abort();
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void anEventIsACloudEvent() throws Exception {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        addWebhook(subscription);
        Posted comment = say("On robust agents.");

        await().atMost(SOON).until(() -> !posted.isEmpty());

        JsonNode event = json.readTree(posted.getFirst());
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("type").asText()).isEqualTo("io.mayberelated.mention.v1");
        assertThat(event.get("subject").asText()).isEqualTo("comment:" + comment.id());
        assertThat(event.at("/data/reasons/0/clause").asText()).isEqualTo("arxiv:2402.10877");
    }

    @Test
    void aSocketGoesOnAfterTheLastEventSeen() throws Exception {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        Posted first = say("The first of two.");
        await().atMost(SOON).until(() -> atom(subscription).contains(first.text()));
        String id = json.readTree(given().get("/v1/subscriptions/%s/feed.json".formatted(subscription))
                        .asString())
                .at("/items/0/id")
                .asText()
                .replace("urn:maybe-related:event:", "");
        Posted second = say("The second of two.");
        List<String> got = new CopyOnWriteArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try {
            WebSocket socket = socket(client, address("ws", subscription, "socket?after=" + id), got);

            await().atMost(SOON).until(() -> !got.isEmpty());

            assertThat(got.getFirst()).contains(second.text()).doesNotContain(first.text());
            socket.abort();
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        String tag = given().get("/v1/subscriptions/%s/feed.atom".formatted(subscription))
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/subscriptions/%s/feed.atom".formatted(subscription))
                .then()
                .statusCode(304);
    }

    @Test
    void aDeliveryStandsInTheLog() {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        String webhook = addWebhook(subscription);
        String path = "/v1/subscriptions/%s/webhooks/%s".formatted(subscription, webhook);
        String event =
                given().post(path + "/test").then().statusCode(202).extract().path("event");

        await().atMost(SOON)
                .untilAsserted(() -> given().get(path + "/deliveries")
                        .then()
                        .statusCode(200)
                        .body("event", hasItem(event))
                        .body("[0].state", equalTo("delivered"))
                        .body("[0].attempts[0].status", equalTo(204)));
        given().post(path + "/deliveries/%s/resend".formatted(event)).then().statusCode(202);
        await().atMost(SOON).until(() -> postedIds.size() == 2);
        assertThat(postedIds).containsExactly(event, event);
    }

    @Test
    void aSecretIsToldOnceAndCanBeChanged() {
        String subscription = subscribe("{\"text\":\"agents\"}");
        String path = "/v1/subscriptions/%s/webhooks/%s".formatted(subscription, addWebhook(subscription));

        String rotated = given().post(path + "/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        assertThat(rotated).startsWith("whsec_");
        assertThat(given().get(path).asString()).doesNotContain("whsec_");
    }

    @Test
    void anAddressInsideIsRefused() {
        String subscription = subscribe("{\"text\":\"agents\"}");

        given().contentType("application/json")
                .body("{\"url\":\"https://169.254.169.254/latest/meta-data\"}")
                .post("/v1/subscriptions/%s/webhooks".formatted(subscription))
                .then()
                .statusCode(400)
                .body("errors.place", hasItem("/url"));
    }

    @Test
    void whatIsPausedIsNotTold() {
        String subscription = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        given().post("/v1/subscriptions/%s/pause".formatted(subscription))
                .then()
                .body("state", equalTo("paused"));
        Posted meanwhile = say("While it was paused.");
        String other = subscribe("{\"works\":[\"arxiv:2402.10877\"]}");
        Posted mark = say("Told to the other one.");
        await().atMost(SOON).until(() -> atom(other).contains(mark.text()));
        given().post("/v1/subscriptions/%s/resume".formatted(subscription))
                .then()
                .body("state", equalTo("active"));

        Posted after = say("After it was resumed.");

        await().atMost(SOON).until(() -> atom(subscription).contains(after.text()));
        assertThat(atom(subscription)).doesNotContain(meanwhile.text());
    }

    private static Posted say(String text) {
        Posted comment = comment("ch-" + UUID.randomUUID(), "channels", text);
        LOG.tell(comment, links(comment, ROBUST));
        return comment;
    }

    private static String atom(String subscription) {
        return given().get("/v1/subscriptions/%s/feed.atom".formatted(subscription))
                .asString();
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

    private String addWebhook(String subscription) {
        return given().contentType("application/json")
                .body("{\"url\":\"http://127.0.0.1:%d/hook\"}"
                        .formatted(receiver.getAddress().getPort()))
                .post("/v1/subscriptions/%s/webhooks".formatted(subscription))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static URI address(String scheme, String subscription, String what) {
        return URI.create(
                "%s://127.0.0.1:%d/v1/subscriptions/%s/%s".formatted(scheme, RestAssured.port, subscription, what));
    }

    private static WebSocket socket(HttpClient client, URI address, List<String> got) {
        return client.newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            got.add(text.toString());
                            text.setLength(0);
                        }
                        return WebSocket.Listener.super.onText(socket, "", last);
                    }
                })
                .join();
    }

    private HttpServer receiver() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                postedIds.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
