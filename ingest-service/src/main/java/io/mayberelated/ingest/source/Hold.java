package io.mayberelated.ingest.source;

import java.time.Instant;
import java.util.Optional;

/** That a service wants to be left alone is told to all who read it, so that not each has to find out for itself. */
public final class Hold {
    private volatile Optional<Held> held = Optional.empty();

    /** @param by the source that was told so */
    record Held(Standing standing, String by) {}

    void put(Standing standing, String by) {
        held = Optional.of(new Held(standing, by));
    }

    Optional<Held> at(Instant now) {
        return held.filter(each -> each.standing().due().isAfter(now));
    }

    public boolean isHeld(Instant now) {
        return at(now).isPresent();
    }

    /** Whether the service has sent us away. */
    public boolean isChallenged(Instant now) {
        return at(now).filter(each -> each.standing().kind() == Standing.Kind.CHALLENGED)
                .isPresent();
    }
}
