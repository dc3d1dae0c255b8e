package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.RecommendationEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A ledger that ends with the process; held to the same promises as the database. */
public final class InMemoryToldLedger implements ToldLedger {
    private final Set<String> told = new HashSet<>();

    @Override
    public synchronized Set<String> told(Collection<String> eventIds) {
        return eventIds.stream().filter(told::contains).collect(Collectors.toSet());
    }

    @Override
    public synchronized void enter(Collection<RecommendationEvent> events) {
        events.forEach(event -> told.add(event.id()));
    }

    @Override
    public synchronized long count() {
        return told.size();
    }
}
