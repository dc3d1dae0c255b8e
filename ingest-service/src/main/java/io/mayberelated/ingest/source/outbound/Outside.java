package io.mayberelated.ingest.source.outbound;

import java.time.Duration;
import java.time.InstantSource;

/** What all ways out have in common. */
public record Outside(Wire wire, AllowedOrigins allowed, InstantSource clock, Pauses pauses) {
    /** A way to one service, for all who ask it. */
    public Outbound atPace(Duration pause) {
        return new Outbound(wire, allowed, new Pace(pause, clock, pauses));
    }
}
