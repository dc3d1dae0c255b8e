package io.mayberelated.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaClients;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaPublisher;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each source is read, in the log. */
public final class KafkaSourceStates implements SourceStates {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSourceStates.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** A minute. */
    private static final int SILENT_MAX = 300;

    private final KafkaConfig kafka;
    private final KafkaPublisher publisher;
    private final ObjectMapper json = JsonEvents.mapper();

    public KafkaSourceStates(KafkaConfig kafka, KafkaPublisher publisher) {
        this.kafka = kafka;
        this.publisher = publisher;
    }

    /** Reads to where the log ends now; there is one record for each source, and some that are not yet compacted. */
    @Override
    public Map<String, SourceState> all() {
        Map<String, SourceState> states = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.SOURCE_CURSORS.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int silent = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                records.forEach(record -> put(record, states));
                silent = records.isEmpty() ? silent + 1 : 0;
                if (silent > SILENT_MAX) {
                    throw new TimeoutException("the broker does not tell how far the sources were read");
                }
            }
        }
        return states;
    }

    @Override
    public void keep(SourceState state) {
        CloudEvent event = new CloudEvent(
                CloudEvent.idOf("source-state", state.source(), state.at().toString()),
                "/ingest/source",
                "io.mayberelated.source.state.v1",
                state.at());
        publisher.sendAndWait(Topic.SOURCE_CURSORS, state.source(), write(state), event);
    }

    private void put(ConsumerRecord<String, byte[]> record, Map<String, SourceState> states) {
        if (record.value() == null) {
            states.remove(record.key());
            return;
        }
        try {
            states.put(record.key(), json.readValue(record.value(), SourceState.class));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("how far {} was read cannot be read; it begins at its start", record.key(), e);
            states.remove(record.key());
        }
    }

    private byte[] write(SourceState state) {
        try {
            return json.writeValueAsBytes(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written: " + state, e);
        }
    }

    private Map<String, Object> settings() {
        return KafkaClients.settings(
                kafka,
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none"));
    }
}
