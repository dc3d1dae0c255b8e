package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import io.mayberelated.events.http.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters of a request. One that is not known is refused: it would be a wish that nobody heard. */
final class Parameters {
    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    static Parameters of(Map<String, List<String>> given, String... known) {
        Set<String> allowed = new TreeSet<>(List.of(known));
        List<Wrong> unknown = given.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .map(name -> new Wrong("?" + name, "unknown parameter; known are " + allowed))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Kind.INVALID, "Unknown parameters.", unknown);
        }
        return new Parameters(given);
    }

    Optional<String> text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.invalid("?" + name, "expected once, found %d times".formatted(values.size()));
        }
        return values.stream().findFirst();
    }

    int limit(int byDefault, int max) {
        return text("limit").map(text -> limit(text, max)).orElse(byDefault);
    }

    private static int limit(String text, int max) {
        try {
            return Limits.limit("?limit", Integer.parseInt(text), max);
        } catch (NumberFormatException e) {
            throw Refused.invalid("?limit", "expected a whole number from 1 to %d".formatted(max));
        }
    }
}
