package io.mayberelated.ingest.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import io.mayberelated.ingest.understand.KafkaRereading.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaRereadingTest {
    private static final String TEXT = "BERT and ELMo went to town.";
    private static final int COMMENTS = 7;
    /** As if each look at the clock took so long: a moment is enough for two comments. */
    private static final Duration A_LOOK = Duration.ofMillis(20);

    private final TreeMap<String, String> comments = new TreeMap<>();
    private final List<String> again = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private Snapshot catalogue = Snapshot.NONE;

    private final KafkaRereading rereading = new KafkaRereading(
            id -> new Stored(comments.tailMap(id)),
            () -> catalogue,
            this::reread,
            () -> nanos.addAndGet(A_LOOK.toNanos()));

    @BeforeEach
    void sevenCommentsWereReadWhenNothingWasKnown() {
        for (int i = 0; i < COMMENTS; i++) {
            comments.put(
                    "c" + i,
                    ReadComment.of("{}", Instant.EPOCH, TEXT, Catalogue.EMPTY).write());
        }
    }

    @Test
    void eachIsReadAgainOnceWhenMoreIsKnown() {
        catalogue = knowing(1, "BERT");

        moments(40);

        assertThat(again).containsExactly("c0", "c1", "c2", "c3", "c4", "c5", "c6");
    }

    @Test
    void aMomentIsNotEnoughForAll() {
        catalogue = knowing(1, "BERT");

        moments(1);

        assertThat(again).hasSizeBetween(1, COMMENTS - 1);
    }

    @Test
    void whatBecomesKnownInTheMiddleOfARoundIsSeenByAll() {
        catalogue = knowing(1, "BERT");
        moments(2);

        catalogue = knowing(2, "BERT", "ELMo");
        moments(40);

        assertThat(comments.values())
                .allSatisfy(stored -> assertThat(ReadComment.parse(stored).isOutdated(catalogue.catalogue()))
                        .isFalse());
    }

    @Test
    void whatFindsNothingNewReadsNothingAgain() {
        catalogue = knowing(1, "Grover");

        moments(40);

        assertThat(again).isEmpty();
    }

    private void moments(int count) {
        for (int i = 0; i < count; i++) {
            rereading.some();
        }
    }

    private void reread(Stale stale) {
        again.add(stale.id());
        comments.put(
                stale.id(),
                stale.comment().readAgain(stale.snapshot().catalogue()).write());
    }

    private static Snapshot knowing(long number, String... names) {
        List<Described> works = new ArrayList<>();
        for (String name : names) {
            works.add(work(name));
        }
        return new Snapshot(number, Catalogue.of(works, Usage.NONE, Overrides.NONE));
    }

    private static Described work(String name) {
        WorkId id = new WorkId("url:example.org/" + name);
        return new Described(
                id,
                Instant.EPOCH,
                List.of(id.name()),
                name + ": A Model of Language and its Many Uses",
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** What was stored when the iterator was made, as with the store of Kafka Streams. */
    private static final class Stored implements KeyValueIterator<String, String> {
        private final TreeMap<String, String> left;

        private Stored(SortedMap<String, String> comments) {
            this.left = new TreeMap<>(comments);
        }

        @Override
        public boolean hasNext() {
            return !left.isEmpty();
        }

        @Override
        public KeyValue<String, String> next() {
            var first = left.pollFirstEntry();
            return KeyValue.pair(first.getKey(), first.getValue());
        }

        @Override
        public String peekNextKey() {
            return left.firstKey();
        }

        @Override
        public void close() {}
    }
}
