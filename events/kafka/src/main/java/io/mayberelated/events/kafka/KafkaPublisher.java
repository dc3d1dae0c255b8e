package io.mayberelated.events.kafka;

import static java.util.Map.entry;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events. An event is sent once the broker has it on all replicas in sync; before that nobody is told yes. */
public final class KafkaPublisher implements AutoCloseable {
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;

    public KafkaPublisher(KafkaConfig config) {
        this.producer = new KafkaProducer<>(settings(config), new StringSerializer(), new ByteArraySerializer());
    }

    /** Completes when the broker has it, exceptionally with {@link NotAccepted} when it has not. */
    public CompletableFuture<Placed> send(Topic topic, String key, byte[] value, CloudEvent event) {
        return send(topic, key, value, event.headers());
    }

    /** Like {@link #send(Topic, String, byte[], CloudEvent)}, and waits. */
    public void sendAndWait(Topic topic, String key, byte[] value, CloudEvent event) {
        await(send(topic, key, value, event));
    }

    /** Takes a key out of a compacted topic, without a word. */
    @SuppressWarnings("NullAway") // to Kafka null means: delete
    public CompletableFuture<Placed> delete(Topic topic, String key) {
        return send(topic, new ProducerRecord<>(topic.topicName(), key, null));
    }

    CompletableFuture<Placed> send(Topic topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, value);
        addAll(record.headers(), headers);
        return send(topic, record);
    }

    private CompletableFuture<Placed> send(Topic topic, ProducerRecord<String, byte[]> record) {
        CompletableFuture<Placed> done = new CompletableFuture<>();
        try {
            Future<RecordMetadata> _ = producer.send(record, (placed, failure) -> {
                if (failure == null) {
                    done.complete(new Placed(topic, placed.partition(), placed.offset()));
                } else {
                    done.completeExceptionally(new NotAccepted(topic, failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            done.completeExceptionally(new NotAccepted(topic, e));
        }
        return done;
    }

    /** Waits for what {@link #send} promised. */
    public static void await(CompletableFuture<?> sent) {
        try {
            sent.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotAccepted notAccepted) {
                throw notAccepted;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        producer.close(CLOSES_WITHIN);
    }

    static void addAll(Headers headers, Map<String, String> values) {
        values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> settings(KafkaConfig config) {
        int deliveryTimeout = (int) config.deliveryTimeout().toMillis();
        return KafkaClients.settings(
                config,
                Map.ofEntries(
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                        // What comes while a request is on its way goes with the next: at rest nothing waits for that.
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 131_072),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2_621_440), // a dead letter fits
                        entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1_000, deliveryTimeout / 2)),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryTimeout)));
    }

    /** Where the broker put an event. */
    public record Placed(Topic topic, int partition, long offset) {}

    /** The broker did not take an event; whoever handed it in must hear that. */
    public static final class NotAccepted extends RuntimeException {
        NotAccepted(Topic topic, Throwable cause) {
            super(
                    "the broker did not accept an event for %s: %s".formatted(topic.topicName(), cause.getMessage()),
                    cause);
        }
    }
}
