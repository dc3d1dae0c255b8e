package io.mayberelated.ingest.source;

import io.mayberelated.ingest.source.outbound.Outbound;

/** The one way to a service, with what it has asked of us. Shared by all who read it. */
public record Access(Outbound outbound, Hold hold) {
    public static Access by(Outbound outbound) {
        return new Access(outbound, new Hold());
    }
}
