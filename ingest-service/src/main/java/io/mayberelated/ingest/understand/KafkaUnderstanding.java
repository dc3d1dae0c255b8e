package io.mayberelated.ingest.understand;

import io.mayberelated.events.Topic;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The first part of the topology: submissions ═▶ comments, works, mentions, dead letters. */
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
        KStream<String, KafkaOutgoing> read = builder.stream(
                        Topic.SUBMISSIONS.topicName(), Consumed.with(STRING, BYTES))
                .process(() -> new KafkaSubmissionReader(positions, catalogue), KafkaComments.READ);
        publish(read.filter((_, outgoing) -> outgoing.topic().isPresent()));
        KStream<String, KafkaOutgoing> identified = read.filter(
                        (_, outgoing) -> outgoing.topic().isEmpty())
                .mapValues(KafkaOutgoing::value)
                .repartition(Repartitioned.<String, byte[]>as("identity")
                        .withKeySerde(STRING)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(1))
                .process(KafkaIdentity::new, KafkaIdentityMemory.NAMES, KafkaIdentityMemory.WORKS);
        publish(identified);
    }

    private static void publish(KStream<String, KafkaOutgoing> outgoing) {
        outgoing.to((_, value, _) -> value.topicName(), Produced.with(STRING, KafkaOutgoing.serde()));
    }

    private static StoreBuilder<KeyValueStore<String, String>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), STRING, STRING);
    }
}
