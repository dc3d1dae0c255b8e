package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments in addresses. */
final class Moments {
    private Moments() {}

    static Optional<Instant> of(Parameters parameters, String name) {
        return parameters.text(name).map(text -> parse(name, text));
    }

    private static Instant parse(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(
                    "?" + name,
                    "expected an ISO 8601 time, for example 2026-03-01T09:30:00Z, found '%s'".formatted(text));
        }
    }
}
