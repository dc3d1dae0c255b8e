package io.mayberelated.ingest.source;

import java.util.Map;

/** Where it is kept how far each source is read. */
public interface SourceStates {
    /** By the name of the source. */
    Map<String, SourceState> all();

    /** Returns when it is durable. */
    void keep(SourceState state);
}
