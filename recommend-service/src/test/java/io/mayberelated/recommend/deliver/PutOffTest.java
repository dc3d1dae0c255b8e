package io.mayberelated.recommend.deliver;

import static io.mayberelated.recommend.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.EventRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PutOffTest {
    private final PutOff putOff = new PutOff(3);

    @Test
    void nothingIsDueBeforeItsTime() {
        putOff.add(List.of(record(0, 7)), NOON.plusSeconds(2));

        assertThat(putOff.takeDue(NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsDueIsTakenOnce() {
        putOff.add(List.of(record(0, 7)), NOON);

        assertThat(putOff.takeDue(NOON)).containsExactly(record(0, 7));
        assertThat(putOff.takeDue(NOON)).isEmpty();
    }

    @Test
    void moreThanCanBeKeptIsDueAtOnce() {
        putOff.add(List.of(record(0, 1), record(0, 2), record(0, 3), record(0, 4)), NOON.plusSeconds(2));

        assertThat(putOff.takeDue(NOON)).containsExactly(record(0, 1));
    }

    @Test
    void aPartitionIsNotDoneBeforeTheFirstThatWaits() {
        putOff.add(List.of(record(0, 7), record(1, 3), record(0, 5)), NOON);

        assertThat(putOff.first(Topic.COMMENTS, 0)).hasValue(5);
        assertThat(putOff.first(Topic.COMMENTS, 2)).isEmpty();
    }

    private static EventRecord record(int partition, long offset) {
        return new EventRecord(Topic.COMMENTS, partition, offset, NOON, "c1", Optional.empty());
    }
}
