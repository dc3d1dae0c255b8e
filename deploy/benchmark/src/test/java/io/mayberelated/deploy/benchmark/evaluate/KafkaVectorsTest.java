package io.mayberelated.deploy.benchmark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaVectorsTest {
    private static final String TOPIC = "embeddings.v1";
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestBroker.bootstrapServers());

    @TempDir
    private Path folder;

    @BeforeAll
    static void topicIsThere() throws Exception {
        try (Admin admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @Test
    void theLastVectorOfEachTextIsToldAgain() throws Exception {
        KafkaVectors vectors = new KafkaVectors(TestBroker.bootstrapServers(), folder.resolve("some/vectors.jsonl.gz"));
        try (Producer<String, String> producer =
                new KafkaProducer<>(BROKER, new StringSerializer(), new StringSerializer())) {
            for (String[] each :
                    new String[][] {{"a", "{\"v\":1}"}, {"a", "{\"v\":2}"}, {"b", "{\"v\":3}"}, {"b", null}}) {
                assertThat(producer.send(new ProducerRecord<>(TOPIC, each[0], each[1]))
                                .get())
                        .isNotNull();
            }
        }
        vectors.keep();

        int told = vectors.tell();

        assertThat(told).isEqualTo(1);
        try (TopicView topics = new TopicView(TestBroker.bootstrapServers())) {
            assertThat(topics.records(TOPIC))
                    .filteredOn(record -> record.key().equals("a"))
                    .extracting(record -> record.value())
                    .containsExactly("{\"v\":1}", "{\"v\":2}", "{\"v\":2}");
        }
    }

    @Test
    void nothingIsToldBeforeAnythingWasKept() {
        assertThat(new KafkaVectors(TestBroker.bootstrapServers(), folder.resolve("none")).tell())
                .isZero();
    }
}
