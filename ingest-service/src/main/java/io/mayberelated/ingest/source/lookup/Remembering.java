package io.mayberelated.ingest.source.lookup;

import java.util.List;

/** Where it is kept who was asked for what. */
interface Remembering {
    /** Returns when it is durable. */
    void keep(List<Asked> asked);
}
