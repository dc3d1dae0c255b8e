package io.mayberelated.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.Year;
import java.util.Base64;
import java.util.function.Function;

/**
 * The events as JSON, the values of the topics. A reader passes over fields it does not know, so that an older service
 * can read what a newer one wrote; the golden files hold every shape that was ever published.
 */
public final class JsonEvents {
    private final ObjectMapper json = mapper();

    /** The same spelling of names, times and enums as in the events, for those who show the records elsewhere. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(names())
                .withConfigOverride(
                        Year.class, year -> year.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)))
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .addMixIn(WorkEvent.class, WorkEvents.class)
                .addMixIn(CommentEvent.class, CommentEvents.class)
                .build();
    }

    public byte[] write(Event event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + event.getClass(), e);
        }
    }

    /** A CloudEvent in structured mode: where attributes can be no headers, they stand beside the data. */
    private record Structured(
            String specversion,
            String id,
            String source,
            String type,
            Instant time,
            String subject,
            String datacontenttype,
            Event data) {}

    /** An event with its attributes as one text, as the JSON format of CloudEvents 1.0 has it. */
    public String writeStructured(CloudEvent attributes, String subject, Event data) {
        try {
            return json.writeValueAsString(new Structured(
                    "1.0",
                    attributes.id(),
                    attributes.source(),
                    attributes.type(),
                    attributes.time(),
                    subject,
                    "application/json",
                    data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + data.getClass(), e);
        }
    }

    /** The same of what a subscriber is told. */
    public String writeStructured(RecommendationEvent event) {
        return writeStructured(event.attributes(), event.subject().toString(), event);
    }

    /**
     * @throws UnreadableEvent when the bytes are no such event; they then belong among the dead letters
     */
    public <T extends Event> T read(byte[] bytes, Class<T> type) throws UnreadableEvent {
        try {
            T event = json.readValue(bytes, type);
            if (event == null) {
                throw new UnreadableEvent("JSON null is no " + type.getSimpleName());
            }
            return event;
        } catch (IOException e) {
            throw new UnreadableEvent("no %s: %s".formatted(type.getSimpleName(), firstLine(e)), e);
        }
    }

    private static String firstLine(IOException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Bytes that are not the event they should be. */
    public static final class UnreadableEvent extends Exception {
        UnreadableEvent(String message) {
            super(message);
        }

        UnreadableEvent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Ids and names travel as the text that they are, vectors in base64. */
    private static SimpleModule names() {
        return new SimpleModule("names")
                .addSerializer(WorkId.class, ToStringSerializer.instance)
                .addSerializer(CommentId.class, ToStringSerializer.instance)
                .addSerializer(WorkName.class, ToStringSerializer.instance)
                .addSerializer(TextId.class, ToStringSerializer.instance)
                .addSerializer(float[].class, new VectorToText())
                .addDeserializer(WorkId.class, new FromText<>(WorkId.class, WorkId::new))
                .addDeserializer(CommentId.class, new FromText<>(CommentId.class, CommentId::new))
                .addDeserializer(WorkName.class, new FromText<>(WorkName.class, WorkName::parse))
                .addDeserializer(TextId.class, new FromText<>(TextId.class, TextId::parse))
                .addDeserializer(float[].class, new FromText<>(float[].class, JsonEvents::vector));
    }

    /** Little-endian float32, in a quarter of the room that decimal numbers take. */
    private static final class VectorToText extends StdSerializer<float[]> {
        VectorToText() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] vector, JsonGenerator to, SerializerProvider provider) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            to.writeString(Base64.getEncoder().encodeToString(bytes.array()));
        }
    }

    private static float[] vector(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("%d bytes are no vector of float32".formatted(bytes.length));
        }
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private static final class FromText<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = WorkEvent.Described.class, name = "described"),
        @JsonSubTypes.Type(value = WorkEvent.Withdrawn.class, name = "withdrawn")
    })
    private interface WorkEvents {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CommentEvent.Posted.class, name = "posted"),
        @JsonSubTypes.Type(value = CommentEvent.Withdrawn.class, name = "withdrawn")
    })
    private interface CommentEvents {}
}
