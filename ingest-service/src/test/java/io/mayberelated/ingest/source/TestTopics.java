package io.mayberelated.ingest.source;

import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The broker for tests, with topics as they must be. */
public final class TestTopics {
    public static final KafkaConfig KAFKA =
            Configs.of(KafkaConfig.class, Map.of("kafka.bootstrap.servers", TestBroker.bootstrapServers()));

    private TestTopics() {}

    /** A broker knows a topic a moment after it has made it. */
    public static void ensure(Topic... topics) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(() -> {
                    new KafkaTopics(KAFKA).ensure(List.of(topics));
                    return true;
                });
    }
}
