package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the service knows all it should. Until then "there is no such work" would be a lie. */
public final class CaughtUp {
    private final List<Supplier<Optional<String>>> parts;

    /** @param parts each says why it is not ready; empty once it is */
    public CaughtUp(List<Supplier<Optional<String>>> parts) {
        this.parts = List.copyOf(parts);
    }

    List<String> problems() {
        return parts.stream().flatMap(part -> part.get().stream()).toList();
    }

    void require() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new Refused(Kind.UNAVAILABLE, "Not ready yet: %s.".formatted(String.join("; ", problems)));
        }
    }
}
