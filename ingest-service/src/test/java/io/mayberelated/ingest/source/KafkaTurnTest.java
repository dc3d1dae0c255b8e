package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a real broker. */
class KafkaTurnTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final KafkaConfig KAFKA =
            Configs.of(KafkaConfig.class, Map.of("kafka.bootstrap.servers", TestBroker.bootstrapServers()));

    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @BeforeAll
    static void topics() {
        new KafkaTopics(KAFKA).ensure(List.of(Topic.SOURCE_CURSORS));
    }

    @Test
    void oneOfSeveralReadsAndAnotherTakesOverWhenItEnds() {
        KafkaTurn first = turn("turn-over");
        first.start();
        await().atMost(SOON).until(() -> reading.get() == 1);
        KafkaTurn second = turn("turn-over");
        second.start();

        first.close();

        try {
            await().atMost(SOON).until(() -> begun.get() == 2 && reading.get() == 1);
            assertThat(most).hasValue(1);
        } finally {
            second.close();
        }
        assertThat(reading).hasValue(0);
    }

    private KafkaTurn turn(String group) {
        return new KafkaTurn(
                KAFKA,
                group,
                () -> {
                    begun.incrementAndGet();
                    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                },
                reading::decrementAndGet);
    }
}
