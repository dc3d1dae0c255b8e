package io.mayberelated.ingest.understand;

import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The first part of the topology: submissions, and vectors that were computed since ═▶ comments, works, mentions, dead letters. */
public final class KafkaUnderstanding {
    private static final Serde<String> STRING = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final KafkaPositions positions;
    private final Supplier<Snapshot> catalogue;

    public KafkaUnderstanding(KafkaPositions positions, Supplier<Snapshot> catalogue) {
        this.positions = positions;
        this.catalogue = catalogue;
    }

    public void build(StreamsBuilder builder) {
        builder.addStateStore(store(KafkaComments.READ))
                .addStateStore(store(KafkaIdentityMemory.NAMES))
                .addStateStore(store(KafkaIdentityMemory.WORKS));
        KStream<String, byte[]> vectors = vectors(builder);
        KStream<String, byte[]> vectorsOfWorks = identified(of(TextId.Kind.WORK, vectors));
        KStream<String, KafkaOutgoing> read = builder.stream(
                        Topic.SUBMISSIONS.topicName(), Consumed.with(STRING, BYTES))
                .process(
                        () -> new KafkaSubmissionReader(positions, catalogue),
                        KafkaComments.READ,
                        KafkaVectors.OF_COMMENTS);
        publish(read.filter((_, outgoing) -> outgoing.topic().isPresent()));
        publish(of(TextId.Kind.COMMENT, vectors)
                .process(() -> new KafkaMeanings(KafkaCommentMeanings::new), KafkaComments.READ));
        KStream<String, KafkaOutgoing> identified = read.filter(
                        (_, outgoing) -> outgoing.topic().isEmpty())
                .mapValues(KafkaOutgoing::value)
                .repartition(Repartitioned.<String, byte[]>as("identity")
                        .withKeySerde(STRING)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(1))
                .process(
                        KafkaIdentity::new,
                        KafkaIdentityMemory.NAMES,
                        KafkaIdentityMemory.WORKS,
                        KafkaVectors.OF_WORKS);
        publish(identified);
        publish(vectorsOfWorks.process(
                () -> new KafkaMeanings(KafkaWorkMeanings::new), KafkaIdentityMemory.NAMES, KafkaIdentityMemory.WORKS));
    }

    /** Comes in where the submissions of the same texts do: both topics have the same keys and as many partitions. */
    private static KStream<String, byte[]> vectors(StreamsBuilder builder) {
        return builder.table(
                        Topic.EMBEDDINGS.topicName(),
                        Consumed.with(STRING, BYTES),
                        Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(KafkaVectors.OF_COMMENTS))
                .toStream();
    }

    /** Where works are identified. */
    private static KStream<String, byte[]> identified(KStream<String, byte[]> vectors) {
        return vectors.repartition(Repartitioned.<String, byte[]>as("identity-embeddings")
                        .withKeySerde(STRING)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(1))
                .toTable(
                        Named.as("embeddings-of-works-table"),
                        Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(KafkaVectors.OF_WORKS)
                                .withKeySerde(STRING)
                                .withValueSerde(BYTES))
                .toStream();
    }

    private static KStream<String, byte[]> of(TextId.Kind kind, KStream<String, byte[]> vectors) {
        String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
        return vectors.filter((key, _) -> key.startsWith(prefix));
    }

    private static void publish(KStream<String, KafkaOutgoing> outgoing) {
        outgoing.to((_, value, _) -> value.topicName(), Produced.with(STRING, KafkaOutgoing.serde()));
    }

    private static StoreBuilder<KeyValueStore<String, String>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), STRING, STRING);
    }
}
