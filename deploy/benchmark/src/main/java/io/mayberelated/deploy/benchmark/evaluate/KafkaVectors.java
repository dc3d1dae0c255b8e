package io.mayberelated.deploy.benchmark.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Keeps the vectors of a collection from one run to the next, as the log told them: making them takes most of a run. Each
 * names its model and its text; those of another model or of other words are made anew by the service itself.
 */
final class KafkaVectors {
    private static final String TOPIC = "embeddings.v1";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String bootstrapServers;
    private final Path file;

    /** A line of the file: a record of the topic. */
    private record Kept(String key, JsonNode value) {}

    KafkaVectors(String bootstrapServers, Path file) {
        this.bootstrapServers = bootstrapServers;
        this.file = file;
    }

    /**
     * Tells of all that were kept.
     *
     * @return how many
     */
    int tell() {
        if (!Files.exists(file)) {
            return 0;
        }
        int told = 0;
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new GZIPInputStream(packed);
                MappingIterator<Kept> lines = JSON.readerFor(Kept.class).readValues(in);
                Producer<String, String> producer = producer()) {
            while (lines.hasNextValue()) {
                Kept line = lines.nextValue();
                var _ = producer.send(
                        new ProducerRecord<>(TOPIC, line.key(), line.value().toString()));
                told++;
            }
            producer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return told;
    }

    /** Keeps all that there are now; a run that is broken off leaves what was kept before. */
    void keep() {
        Map<String, String> vectors = inTheLog();
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(vectors, whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void write(Map<String, String> vectors, Path to) throws IOException {
        try (OutputStream packed = Files.newOutputStream(to);
                OutputStream out = new GZIPOutputStream(packed);
                SequenceWriter lines =
                        JSON.writer().withRootValueSeparator("\n").writeValues(out)) {
            for (Map.Entry<String, String> vector : vectors.entrySet()) {
                var _ = lines.write(new Kept(vector.getKey(), JSON.readTree(vector.getValue())));
            }
            out.write("\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The last of each text. */
    private Map<String, String> inTheLog() {
        Map<String, String> vectors = new TreeMap<>();
        try (Consumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> each : consumer.poll(POLL)) {
                    if (each.value() == null) {
                        vectors.remove(each.key());
                    } else {
                        vectors.put(each.key(), each.value());
                    }
                }
            }
        }
        return vectors;
    }

    private Producer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private Consumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
