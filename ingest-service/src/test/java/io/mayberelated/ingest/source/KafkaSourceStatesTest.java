package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a real broker. */
class KafkaSourceStatesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final KafkaPublisher PUBLISHER = new KafkaPublisher(TestTopics.KAFKA);

    @BeforeAll
    static void topics() {
        TestTopics.ensure(Topic.SOURCE_CURSORS);
    }

    @AfterAll
    static void close() {
        PUBLISHER.close();
    }

    @Test
    void theLastStateOfEachSourceSurvivesARestart() {
        SourceState challenged = state("forum/one", NOON)
                .standing(new Standing(Standing.Kind.CHALLENGED, 2, NOON.plusSeconds(60), Optional.of("403")), NOON);
        KafkaSourceStates before = new KafkaSourceStates(TestTopics.KAFKA, PUBLISHER);
        before.keep(state("forum/one", NOON.minusSeconds(9)));
        before.keep(state("forum/two", NOON.minusSeconds(5)));
        before.keep(challenged);

        Map<String, SourceState> after = new KafkaSourceStates(TestTopics.KAFKA, PUBLISHER).all();

        assertThat(after).containsEntry("forum/one", challenged);
        assertThat(after).containsEntry("forum/two", state("forum/two", NOON.minusSeconds(5)));
    }

    @Test
    void aStateThatCannotBeReadCostsOnlyItself() {
        KafkaSourceStates states = new KafkaSourceStates(TestTopics.KAFKA, PUBLISHER);
        states.keep(state("forum/fine", NOON));
        PUBLISHER.sendAndWait(
                Topic.SOURCE_CURSORS,
                "forum/broken",
                "{".getBytes(StandardCharsets.UTF_8),
                new CloudEvent("1", "/test", "test", NOON));

        assertThat(states.all()).containsKey("forum/fine").doesNotContainKey("forum/broken");
    }

    private static SourceState state(String name, Instant from) {
        return new SourceState(
                name,
                new Cursor(from, Optional.of(NOON.plusSeconds(1)), Optional.of("token"), Set.of("a", "b")),
                Standing.well(NOON),
                new Counts(1, 2, 3, 4),
                Optional.of(NOON),
                NOON);
    }
}
