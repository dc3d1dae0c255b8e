package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.SourceStatus.State;
import java.time.Instant;
import java.util.Optional;

/** What it is doing, why, and until when. */
record Doing(State state, Optional<String> because, Optional<Instant> next) {
    static Doing fetching() {
        return new Doing(State.FETCHING, Optional.empty(), Optional.empty());
    }

    static Doing standingBy(String because) {
        return new Doing(State.STANDBY, Optional.of(because), Optional.empty());
    }

    static Doing elsewhere() {
        return new Doing(State.ELSEWHERE, Optional.of("another instance of this service fetches it"), Optional.empty());
    }

    static Doing toldBy(Hold.Held held) {
        return of(held.standing(), held.standing().because().map(why -> "%s was told: %s".formatted(held.by(), why)));
    }

    static Doing of(Standing standing) {
        return of(standing, standing.because());
    }

    private static Doing of(Standing standing, Optional<String> because) {
        State state = switch (standing.kind()) {
            case WELL -> State.WAITING;
            case BACKING_OFF -> State.BACKING_OFF;
            case CHALLENGED -> State.CHALLENGED;
            case UNREADABLE -> State.UNREADABLE;
        };
        return new Doing(state, because, Optional.of(standing.due()));
    }
}
