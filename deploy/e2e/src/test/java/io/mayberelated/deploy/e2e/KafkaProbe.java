package io.mayberelated.deploy.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics as a stranger could. */
final class KafkaProbe {
    private final String bootstrapServers;

    KafkaProbe(World world) {
        this.bootstrapServers = world.system().site().bootstrapServers();
    }

    /** Puts a record into each partition, so that whatever comes later comes behind one. */
    void writeToEachPartition(String topic, String key, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            for (var partition : producer.partitionsFor(topic)) {
                Future<RecordMetadata> sent =
                        producer.send(new ProducerRecord<>(topic, partition.partition(), key, value));
                sent.get();
            }
        }
    }

    /** Reads a topic from its beginning until a record is as wanted, or too long has passed. */
    Optional<ConsumerRecord<String, String>> find(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return find(consumer, wanted);
        }
    }

    private static Optional<ConsumerRecord<String, String>> find(
            KafkaConsumer<String, String> consumer, Predicate<ConsumerRecord<String, String>> wanted) {
        long deadline = System.nanoTime() + World.SOON.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (wanted.test(record)) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
