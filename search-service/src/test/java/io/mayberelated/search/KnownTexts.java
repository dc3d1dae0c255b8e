package io.mayberelated.search;

import static io.mayberelated.search.Works.ATTENTION;
import static io.mayberelated.search.Works.AUMANN;
import static io.mayberelated.search.Works.BERT;
import static io.mayberelated.search.Works.COMMENT;
import static io.mayberelated.search.Works.THEN;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.restassured.RestAssured;
import java.time.Duration;

/** Tells the service under test, through its broker, of some works and a comment. */
final class KnownTexts {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final KafkaPublisher publisher;
    private final JsonEvents json = new JsonEvents();

    KnownTexts(KafkaPublisher publisher) {
        this.publisher = publisher;
    }

    /** BERT cites what it builds on; a comment names that too. Told once, however many tests ask. */
    void tell() {
        RestAssured.urlEncodingEnabled = false;
        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        if (!isNamed()) {
            tellAll();
        }
    }

    private static boolean isNamed() {
        return given().get("/v1/comments/c1/mentions").asString().contains("Attention Is All You Need");
    }

    private void tellAll() {
        send(Topic.WORKS, BERT.id().value(), Works.in("NAACL", Works.citing(ATTENTION, BERT)));
        send(Topic.WORKS, ATTENTION.id().value(), ATTENTION);
        send(Topic.WORKS, AUMANN.id().value(), AUMANN);
        send(Topic.COMMENTS, COMMENT.id().value(), COMMENT);
        send(
                Topic.LINKS,
                TextId.of(COMMENT.id()).toString(),
                Works.naming(COMMENT, "Attention Is All You Need", ATTENTION));
        await().atMost(SOON).until(KnownTexts::isNamed);
        await().atMost(SOON)
                .until(() -> given().get("/v1/status").then().extract().<Integer>path("index.unsettled") == 0);
    }

    void send(Topic topic, String key, Event event) {
        publisher.sendAndWait(
                topic, key, json.write(event), new CloudEvent(CloudEvent.idOf(key), "/test", "test", THEN));
    }
}
