package io.mayberelated.ingest.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Small records of the topology as JSON, between its own steps. */
final class KafkaJson {
    private static final ObjectMapper JSON = JsonEvents.mapper();

    private KafkaJson() {}

    static <T> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : write(value),
                (_, bytes) -> bytes == null ? null : read(bytes, type));
    }

    private static <T> byte[] write(T value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException(e);
        }
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw new SerializationException(e);
        }
    }
}
