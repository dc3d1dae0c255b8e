package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.benchmark.collection.GraphEvents.Event;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells a broker of events, as anybody could who has the broker. */
final class KafkaEvents implements AutoCloseable {
    private final Producer<String, byte[]> producer;

    KafkaEvents(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        262_144,
                        ProducerConfig.LINGER_MS_CONFIG,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has them all. */
    void tell(Stream<Event> events) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        events.forEach(event -> {
            var _ = producer.send(
                    new ProducerRecord<>(
                            event.topic(), event.key(), event.value().getBytes(StandardCharsets.UTF_8)),
                    (_, failed) -> {
                        if (failed != null) {
                            failure.compareAndSet(null, failed);
                        }
                    });
        });
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the broker did not take an event", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
