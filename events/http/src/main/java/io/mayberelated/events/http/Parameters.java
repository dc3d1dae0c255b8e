package io.mayberelated.events.http;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Problem.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters of a request. One that is not known is refused: it would be a wish that nobody heard. */
public final class Parameters {
    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** @throws Refused that names each parameter which is not known */
    public static Parameters of(Map<String, List<String>> given, String... known) {
        return of(given, Set.of(known));
    }

    /** @throws Refused that names each parameter which is not known */
    public static Parameters of(Map<String, List<String>> given, Set<String> known) {
        List<Wrong> unknown = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Wrong("?" + name, "unknown parameter; known are " + new TreeSet<>(known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(Kind.INVALID, "Unknown parameters.", unknown);
        }
        return new Parameters(given);
    }

    /** @throws Refused when it is given more than once */
    public Optional<String> text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Refused.invalid("?" + name, "expected once, found %d times".formatted(values.size()));
        }
        return values.stream().findFirst();
    }

    /** All values that are given. */
    public List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** {@code ?limit}, from 1 to {@code max}. */
    public int limit(int byDefault, int max) {
        return number("limit", byDefault, max);
    }

    /** A whole number, from 1 to {@code max}. */
    public int number(String name, int byDefault, int max) {
        return text(name).map(text -> number(name, text, max)).orElse(byDefault);
    }

    private static int number(String name, String text, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are out of range
        }
        throw Refused.invalid("?" + name, "expected a whole number from 1 to %d, found '%s'".formatted(max, text));
    }
}
