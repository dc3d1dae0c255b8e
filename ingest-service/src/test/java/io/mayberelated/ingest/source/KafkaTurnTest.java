package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.events.Topic;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a real broker. */
class KafkaTurnTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @BeforeAll
    static void topics() {
        TestTopics.ensure(Topic.SOURCE_CURSORS);
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
                TestTopics.KAFKA,
                group,
                () -> {
                    begun.incrementAndGet();
                    most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                },
                reading::decrementAndGet);
    }
}
