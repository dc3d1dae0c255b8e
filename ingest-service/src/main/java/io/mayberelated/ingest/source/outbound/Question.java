package io.mayberelated.ingest.source.outbound;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a service.
 *
 * @param headers beside those that every request has; they may hold a key, and go to no other origin
 * @param json    the body; a question without one is a GET
 */
public record Question(URI to, Map<String, String> headers, Optional<String> json) {
    public Question {
        headers = Map.copyOf(headers);
    }

    public static Question get(URI to) {
        return new Question(to, Map.of(), Optional.empty());
    }

    public static Question post(URI to, String json) {
        return new Question(to, Map.of(), Optional.of(json));
    }

    public Question with(Map<String, String> more) {
        return new Question(to, more, json);
    }

    Question redirectedTo(URI place) {
        boolean isSame = AllowedOrigins.origin(place).equals(AllowedOrigins.origin(to));
        return new Question(place, isSame ? headers : Map.of(), json);
    }
}
