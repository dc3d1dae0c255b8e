package io.mayberelated.deploy.e2e;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what arrives on topics, each key once. Holds a number for each key, no records. */
final class KafkaArrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = Thread.ofPlatform().name("arrivals").unstarted(this::run);
    private volatile boolean stopping;

    /** What of the records of a topic is counted. */
    interface Wanted {
        boolean isWanted(String topic, String key, byte[] value);
    }

    private final Wanted wanted;

    KafkaArrivals(String bootstrapServers, List<String> topics, Wanted wanted) {
        this.wanted = wanted;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "100"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        topics.forEach(topic -> keys.put(topic, new HashSet<>()));
    }

    void start() {
        thread.start();
    }

    /** How many keys have come. */
    int count(String topic) {
        return counts.getOrDefault(topic, 0);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer) {
            while (!stopping) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    add(record);
                }
            }
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        boolean counts = record.value() != null && wanted.isWanted(record.topic(), record.key(), record.value());
        if (counts && keys.getOrDefault(record.topic(), new HashSet<>()).add(record.key())) {
            this.counts.merge(record.topic(), 1, Integer::sum);
        }
    }
}
