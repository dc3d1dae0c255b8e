package io.mayberelated.events.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a JSON body strictly: within a size, valid UTF-8, no field twice, none unknown, nothing after the end, no number
 * where a text belongs. Each refusal names the place and the rule.
 */
public final class JsonBody {
    /** More than any single comment or work needs; files go to the imports. */
    public static final int BYTES_MAX = 1_048_576;

    /** How Jackson introduces what a constructor of ours said. */
    private static final String OWN_WORDS = "problem: ";

    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(String.class, "a string"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(Double.class, "a number"),
            Map.entry(double.class, "a number"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(List.class, "an array"),
            Map.entry(ArrayList.class, "an array"),
            Map.entry(Instant.class, "an ISO 8601 time, for example 2026-03-01T09:30:00Z"),
            Map.entry(LocalDate.class, "an ISO 8601 date, for example 2026-03-01"),
            Map.entry(Year.class, "a year"),
            Map.entry(URI.class, "an address"));

    private static final int DEPTH_MAX = 64;
    private static final int NUMBER_CHARS_MAX = 64;

    private final ObjectMapper json;

    public JsonBody() {
        this.json = strict(true);
    }

    private JsonBody(ObjectMapper json) {
        this.json = json;
    }

    /** The same, but for what others write: fields we do not know are passed over. */
    public static JsonBody tolerantOfFields() {
        return new JsonBody(strict(false));
    }

    /** Reads a body to its end. */
    public <T> T read(InputStream body, Class<T> type) {
        return read(text(bytes(body)), type);
    }

    /** Reads one JSON text, for example a line of a file. */
    public <T> T read(String text, Class<T> type) {
        if (text.isBlank()) {
            throw new Refused(Kind.BAD_REQUEST, "The body is empty, expected a JSON object.");
        }
        try {
            T value = json.readValue(text, type);
            if (value == null) {
                throw Refused.invalid("/", "expected a JSON object, found null");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new Refused(
                        Kind.TOO_LARGE,
                        "The body is larger than %,d bytes, the most that is taken here.".formatted(BYTES_MAX));
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(Kind.BAD_REQUEST, "The body ended before it was complete.");
        }
    }

    /** Decodes UTF-8, and says at which byte when it is none. */
    public static String text(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
        } catch (CharacterCodingException e) {
            String place = "byte " + input.position();
            throw new Refused(
                    Kind.BAD_REQUEST,
                    "The body is not valid UTF-8 at " + place + ".",
                    List.of(new Wrong(place, "UTF-8")));
        }
    }

    private static Refused refusal(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Refused.invalid(
                        pointer(unknown),
                        "unknown field; known are "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case ValueInstantiationException broken -> Refused.invalid(pointer(broken), rule(broken));
            case InvalidFormatException wrong -> Refused.invalid(pointer(wrong), format(wrong));
            case MismatchedInputException more when more.getOriginalMessage().startsWith("Trailing token") -> syntax(e);
            case MismatchedInputException wrong -> Refused.invalid(pointer(wrong), expected(wrong));
            case JsonMappingException other -> Refused.invalid(pointer(other), rule(other));
            default -> syntax(e);
        };
    }

    private static Refused syntax(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "/" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return new Refused(
                Kind.BAD_REQUEST,
                "The body is not well-formed JSON at %s: %s".formatted(place, e.getOriginalMessage()),
                List.of(new Wrong(place, e.getOriginalMessage())));
    }

    private static String expected(MismatchedInputException wrong) {
        Class<?> target = wrong.getTargetType();
        return target == null ? wrong.getOriginalMessage() : "expected " + said(target);
    }

    /** A value whose text is not of the form; names and ids say themselves what is wrong with them. */
    private static String format(InvalidFormatException wrong) {
        String message = wrong.getOriginalMessage();
        int own = message.indexOf(OWN_WORDS);
        return own < 0
                ? "expected %s, found %s".formatted(said(wrong.getTargetType()), wrong.getValue())
                : message.substring(own + OWN_WORDS.length());
    }

    private static String said(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> each.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return FORMS.getOrDefault(type, type.isArray() ? "an array" : "a JSON object");
    }

    private static String rule(JsonMappingException e) {
        return e.getCause() == null
                ? e.getOriginalMessage()
                : String.valueOf(e.getCause().getMessage());
    }

    /** RFC 6901. */
    private static String pointer(JsonMappingException e) {
        String pointer = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        return pointer.isEmpty() ? "/" : pointer;
    }

    private static ObjectMapper strict(boolean refusesUnknown) {
        ObjectMapper mapper = JsonEvents.mapper()
                .copy()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, refusesUnknown)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Integer)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_MAX)
                        .maxNumberLength(NUMBER_CHARS_MAX)
                        .maxStringLength(BYTES_MAX)
                        .build());
        return mapper;
    }
}
