package io.mayberelated.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the beginning of a JSON file shows of its first value: which fields stand where. A place is written as in {@code
 * /data/paperId}; the entries of an array stand at the place of the array, and {@code /data[]} says that there is one.
 *
 * @param texts the strings that are not in an array
 */
record JsonHead(Set<String> places, Map<String, String> texts) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEPTH_MAX = 64;

    /** Where nothing can be told: no JSON, or nothing of it. */
    private static final JsonHead NOTHING = new JsonHead(Set.of(), Map.of());

    static JsonHead of(String head) {
        String start = head.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? new Walk().over(start) : NOTHING;
    }

    boolean has(String place) {
        return places.contains(place);
    }

    boolean hasAny(String... any) {
        for (String place : any) {
            if (places.contains(place)) {
                return true;
            }
        }
        return false;
    }

    boolean isList() {
        return places.contains("[]");
    }

    Optional<String> text(String place) {
        return Optional.ofNullable(texts.get(place));
    }

    /** The first of the places at which there is an array. */
    Optional<String> listAt(String... any) {
        for (String place : any) {
            if (places.contains(place + "[]")) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static final class Walk {
        private final Set<String> places = new HashSet<>();
        private final Map<String, String> texts = new HashMap<>();
        /** The field under which each open object or array stands; empty inside an array. */
        private final Deque<String> open = new ArrayDeque<>();

        private int arrays;

        JsonHead over(String head) {
            try (JsonParser parser = JSON.createParser(head)) {
                String field = "";
                do {
                    field = step(parser, field);
                } while (!open.isEmpty() && open.size() <= DEPTH_MAX);
            } catch (IOException cutOff) {
                // The head ends in the middle of the file; what was seen before counts.
                return new JsonHead(places, texts);
            }
            return new JsonHead(places, texts);
        }

        private String step(JsonParser parser, String field) throws IOException {
            JsonToken token = parser.nextToken();
            if (token == null) {
                open.clear();
                return "";
            }
            switch (token) {
                case FIELD_NAME -> {
                    places.add(place() + "/" + parser.currentName());
                    return "/" + parser.currentName();
                }
                case START_ARRAY -> {
                    open.addLast(field);
                    arrays++;
                    places.add(place() + "[]");
                }
                case START_OBJECT -> open.addLast(field);
                case END_ARRAY -> {
                    open.removeLast();
                    arrays--;
                }
                case END_OBJECT -> open.removeLast();
                case VALUE_STRING -> {
                    if (arrays == 0) {
                        texts.put(place() + field, parser.getText());
                    }
                }
                default -> {}
            }
            return "";
        }

        private String place() {
            StringBuilder place = new StringBuilder();
            for (Iterator<String> each = open.iterator(); each.hasNext(); ) {
                place.append(each.next());
            }
            return place.toString();
        }
    }
}
