package io.mayberelated.ingest.source;

import java.util.HashMap;
import java.util.Map;

/** How far sources are read, in memory; can be away. */
public final class FakeStates implements SourceStates {
    private final Map<String, SourceState> states = new HashMap<>();
    private boolean isAway;

    @Override
    public synchronized Map<String, SourceState> all() {
        return Map.copyOf(states);
    }

    @Override
    public synchronized void keep(SourceState state) {
        if (isAway) {
            throw new IllegalStateException("no broker");
        }
        states.put(state.source(), state);
    }

    public synchronized void isAway(boolean away) {
        isAway = away;
    }
}
