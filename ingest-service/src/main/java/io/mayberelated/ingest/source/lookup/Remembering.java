package io.mayberelated.ingest.source.lookup;

import java.util.List;
import java.util.concurrent.CompletionException;

/** Where it is kept who was asked for what. */
interface Remembering {
    /**
     * Returns when it is durable.
     *
     * @throws CompletionException when the log does not take it
     */
    void keep(List<Asked> asked);
}
