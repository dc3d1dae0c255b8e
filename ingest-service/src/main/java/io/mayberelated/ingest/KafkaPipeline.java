package io.mayberelated.ingest;

import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.ingest.link.KafkaLinking;
import io.mayberelated.ingest.understand.KafkaCatalogue.Snapshot;
import io.mayberelated.ingest.understand.KafkaPositions;
import io.mayberelated.ingest.understand.KafkaUnderstanding;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understanding and linking, as one Kafka Streams application. */
final class KafkaPipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPipeline.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    KafkaPipeline(Topology topology, IngestConfig ingest, KafkaConfig kafka) {
        this.streams = new KafkaStreams(topology, settings(ingest, kafka));
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread of the pipeline failed; another takes its place", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    static Topology topology(KafkaPositions positions, Supplier<Snapshot> catalogue) {
        StreamsBuilder builder = new StreamsBuilder();
        new KafkaUnderstanding(positions, catalogue).build(builder);
        new KafkaLinking().build(builder);
        return builder.build(readingTablesFromTheirTopics());
    }

    /** A table of a compacted topic needs no second log of its own: lost, it is read from the topic itself. */
    private static Properties readingTablesFromTheirTopics() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.REUSE_KTABLE_SOURCE_TOPICS);
        return settings;
    }

    void start() {
        streams.start();
    }

    boolean isRunning() {
        return streams.state() == State.RUNNING;
    }

    /** Records that are there and not yet read, of all topics and in all partitions of this instance. */
    double lag() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag")
                        && metric.metricName().tags().containsKey("partition"))
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Double lag && !lag.isNaN() ? lag : 0)
                .sum();
    }

    String state() {
        return streams.state().name();
    }

    @Override
    public void close() {
        streams.close(STOPS_WITHIN);
    }

    private static Properties settings(IngestConfig ingest, KafkaConfig kafka) {
        Properties settings = new Properties();
        settings.putAll(KafkaClients.settings(kafka, Map.of()));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, ingest.applicationId());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                ingest.dataFolder().resolve("streams").toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, ingest.threads());
        settings.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.topics().replication());
        // Whole lists that converge need no exactly-once, and so no waiting for commit markers.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, ingest.commitInterval().toMillis());
        // A cache would hold results back until the commit: a reader is told the moment it matters.
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, KafkaRocksMemory.class);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 1);
        // What comes while a request is on its way goes with the next: at rest nothing waits, under load few requests
        // do.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 2_621_440);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // Whoever ends says so, and whoever was killed is missed after seconds: others, or a restart, take over at
        // once.
        settings.put(StreamsConfig.consumerPrefix("internal.leave.group.on.close"), true);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return settings;
    }
}
