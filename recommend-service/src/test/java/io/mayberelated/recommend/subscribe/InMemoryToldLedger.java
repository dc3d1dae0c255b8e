package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A ledger that ends with the process; held to the same promises as the database. */
public final class InMemoryToldLedger implements ToldLedger {
    private final NavigableMap<String, RecommendationEvent> told = new TreeMap<>();

    @Override
    public synchronized Set<String> told(Collection<String> eventIds) {
        return eventIds.stream().filter(told::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Entry> about(TextId text) {
        return told.values().stream()
                .filter(event -> event.kind() != Kind.WITHDRAWAL)
                .filter(event -> event.subject().equals(text)
                        || event.work()
                                .filter(work -> TextId.of(work.id()).equals(text))
                                .isPresent())
                .map(event -> new Entry(event.id(), event.subscription(), event.subject()))
                .toList();
    }

    @Override
    public synchronized void enter(Collection<RecommendationEvent> events) {
        events.forEach(event -> told.putIfAbsent(event.id(), event));
    }

    @Override
    public synchronized long count() {
        return told.size();
    }
}
