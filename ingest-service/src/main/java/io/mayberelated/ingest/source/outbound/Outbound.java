package io.mayberelated.ingest.source.outbound;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way out to one service: each request, also one that an answer leads to, goes to an allowed origin and at the pace
 * of the service.
 */
public final class Outbound {
    private static final int REDIRECTS_MAX = 5;

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    /** Those that keep the method and the body. */
    private static final List<Integer> SAME_AGAIN = List.of(307, 308);

    private final Wire wire;
    private final AllowedOrigins allowed;
    private final Pace pace;

    public Outbound(Wire wire, AllowedOrigins allowed, Pace pace) {
        this.wire = wire;
        this.allowed = allowed;
        this.pace = pace;
    }

    public Pace pace() {
        return pace;
    }

    /** @throws Stopping when the service stops first */
    public Answer ask(Question question) {
        Set<URI> visited = new HashSet<>();
        Question at = question;
        while (visited.size() <= REDIRECTS_MAX) {
            Optional<String> forbidden = allowed.against(at.to());
            if (forbidden.isPresent()) {
                return new Answer.NotTaken(visited.isEmpty() ? forbidden.get() : "redirected, but " + forbidden.get());
            }
            if (!visited.add(at.to())) {
                return new Answer.NotTaken("redirected in a circle, back to " + at.to());
            }
            Answer answer = send(at);
            if (!(answer instanceof Answer.Said said) || !REDIRECTS.contains(said.status())) {
                return answer;
            }
            Optional<URI> place = place(at.to(), said);
            if (place.isEmpty() || (at.json().isPresent() && !SAME_AGAIN.contains(said.status()))) {
                return new Answer.NotTaken("redirected with %d to '%s', which cannot be followed"
                        .formatted(said.status(), said.location().orElse("")));
            }
            at = at.redirectedTo(place.get());
        }
        return new Answer.NotTaken("redirected more than %d times".formatted(REDIRECTS_MAX));
    }

    private Answer send(Question question) {
        return pace.inTurn(() -> wire.send(question));
    }

    private static Optional<URI> place(URI from, Answer.Said said) {
        try {
            return said.location().map(from::resolve);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
