package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.outbound.AllowedOrigins;
import io.mayberelated.ingest.source.outbound.HttpWire;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Outside;
import java.time.Duration;
import java.util.Arrays;

/** Ways out for tests: real HTTP, to the services named and no other, on a clock that costs no time. */
public final class Outsides {
    public static final String USER_AGENT = "MaybeRelated/test (+mailto:reader@example.org)";
    public static final int BYTES_MAX = 1_000_000;

    private static final HttpWire WIRE = new HttpWire(USER_AGENT, Duration.ofSeconds(60), BYTES_MAX);

    private Outsides() {}

    public static Outside to(FakeTime time, FakeService... allowed) {
        return new Outside(
                WIRE,
                new AllowedOrigins(
                        Arrays.stream(allowed).map(FakeService::origin).toList()),
                time,
                time);
    }

    public static Outbound way(FakeTime time, FakeService... allowed) {
        return to(time, allowed).atPace(Duration.ofSeconds(3));
    }
}
