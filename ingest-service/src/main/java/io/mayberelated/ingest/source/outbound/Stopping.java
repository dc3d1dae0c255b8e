package io.mayberelated.ingest.source.outbound;

/** Nothing was asked, since the service stops; it says nothing of whom it would have asked. */
public final class Stopping extends RuntimeException {
    Stopping() {
        super("the service stops");
    }
}
