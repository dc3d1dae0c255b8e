package io.mayberelated.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.mayberelated.events.http.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A JSON object that somebody else wrote, read field by field. What is missing, null or blank is empty; what is of another
 * kind than it should be is refused with its place.
 *
 * @param place of the object in its record, as a JSON pointer
 */
record JsonObject(String place, JsonNode node) {
    static JsonObject of(String place, JsonNode node) {
        if (!node.isObject()) {
            throw expected(place, "an object", node);
        }
        return new JsonObject(place, node);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Optional<String> text(String field) {
        return value(field).map(value -> string(place(field), value)).filter(text -> !text.isBlank());
    }

    /** The text, or the first of a list of texts: services differ in how many titles a work may have. */
    Optional<String> firstText(String field) {
        return texts(field).stream().filter(text -> !text.isBlank()).findFirst();
    }

    List<String> texts(String field) {
        return values(field).stream().map(each -> string(place(field), each)).toList();
    }

    Optional<Integer> wholeNumber(String field) {
        return value(field).map(value -> {
            if (!value.canConvertToInt() || !value.isIntegralNumber()) {
                throw expected(place(field), "a whole number", value);
            }
            return value.intValue();
        });
    }

    Optional<Long> longNumber(String field) {
        return value(field).map(value -> {
            if (!value.canConvertToLong() || !value.isIntegralNumber()) {
                throw expected(place(field), "a whole number", value);
            }
            return value.longValue();
        });
    }

    boolean isSet(String field) {
        return value(field)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw expected(place(field), "true or false", value);
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    Optional<JsonObject> object(String field) {
        return value(field).map(value -> of(place(field), value));
    }

    List<JsonObject> objects(String field) {
        List<JsonObject> objects = new ArrayList<>();
        values(field).forEach(each -> objects.add(of(place(field) + "/" + objects.size(), each)));
        return objects;
    }

    /** The entries that are not null; a single value counts as a list of one. */
    List<JsonNode> values(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            return value(field).stream().toList();
        }
        List<JsonNode> values = new ArrayList<>();
        value.forEach(each -> {
            if (!each.isNull()) {
                values.add(each);
            }
        });
        return values;
    }

    Optional<JsonNode> value(String field) {
        return Optional.of(node.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    String place(String field) {
        return place + "/" + field;
    }

    static Refused expected(String place, String what, JsonNode found) {
        return Refused.invalid(
                place.isEmpty() ? "/" : place,
                "expected %s, found %s"
                        .formatted(what, found.getNodeType().name().toLowerCase(Locale.ROOT)));
    }

    private static String string(String place, JsonNode value) {
        if (!value.isTextual()) {
            throw expected(place, "a string", value);
        }
        return value.textValue();
    }
}
