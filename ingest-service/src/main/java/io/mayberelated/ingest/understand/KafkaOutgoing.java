package io.mayberelated.ingest.understand;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A value on its way out of a step.
 *
 * @param topic where to; empty for what another step of the topology takes over
 */
public record KafkaOutgoing(Optional<Topic> topic, byte[] value) {
    private static final JsonEvents JSON = new JsonEvents();

    /** For the sink, which needs bytes; nothing reads these back. */
    public static Serde<KafkaOutgoing> serde() {
        return Serdes.serdeFrom(
                (_, outgoing) -> outgoing.value(), (_, bytes) -> new KafkaOutgoing(Optional.empty(), bytes));
    }

    public String topicName() {
        return topic.orElseThrow(() -> new IllegalStateException("not on its way to a topic"))
                .topicName();
    }

    /** A fact as a CloudEvent; {@code type} without the prefix of the project and the version. */
    public static Record<String, KafkaOutgoing> fact(Topic topic, String key, String type, Instant at, Event event) {
        return fact(topic, key, type, at, event, CloudEvent.idOf(type, key, at.toString()));
    }

    /** A fact that was told before, and is told again with what its text means. */
    static Record<String, KafkaOutgoing> again(
            Topic topic, String key, String type, Instant at, Event event, EmbeddedText embedded) {
        String id = CloudEvent.idOf(
                type,
                key,
                at.toString(),
                embedded.embedding().model().toString(),
                embedded.embedding().textDigest());
        return fact(topic, key, type, at, event, id);
    }

    private static Record<String, KafkaOutgoing> fact(
            Topic topic, String key, String type, Instant at, Event event, String id) {
        CloudEvent attributes = new CloudEvent(id, "/ingest", "io.mayberelated." + type + ".v1", at);
        return record(key, new KafkaOutgoing(Optional.of(topic), JSON.write(event)), attributes.headers());
    }

    static Record<String, KafkaOutgoing> handedOn(String key, byte[] value) {
        return record(key, new KafkaOutgoing(Optional.empty(), value), Map.of());
    }

    /** The original bytes, put aside with what went wrong. */
    public static Record<String, KafkaOutgoing> deadLetter(
            String key, byte[] original, String stage, String position, Exception why) {
        CloudEvent attributes = new CloudEvent(
                CloudEvent.idOf("dead-letter", stage, position),
                "/" + stage,
                "io.mayberelated.dead-letter.v1",
                Instant.EPOCH);
        Map<String, String> headers = new LinkedHashMap<>(attributes.headers());
        headers.remove("ce_time"); // the record's own time says when
        headers.putAll(KafkaDeadLetters.headers(stage, position, why));
        return record(key, new KafkaOutgoing(Optional.of(Topic.DEAD_LETTERS), original), headers);
    }

    private static Record<String, KafkaOutgoing> record(String key, KafkaOutgoing value, Map<String, String> headers) {
        RecordHeaders kafkaHeaders = new RecordHeaders();
        headers.forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Record<>(key, value, 0, kafkaHeaders);
    }
}
