package io.mayberelated.recommend.subscribe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Subscriptions that end with the process; held to the same promises as the database. */
public final class InMemorySubscriptions implements Subscriptions {
    private final SortedMap<String, Subscription> byId = new TreeMap<>();
    private long revision;

    @Override
    public synchronized boolean add(Subscription subscription, int max) {
        if (byId.size() >= max) {
            return false;
        }
        byId.put(subscription.id(), subscription);
        revision++;
        return true;
    }

    @Override
    public synchronized Optional<Subscription> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<Subscription> page(Optional<String> after, int limit) {
        return byId.values().stream()
                .filter(subscription -> after.isEmpty() || subscription.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean remove(String id) {
        revision++;
        return byId.remove(id) != null;
    }

    @Override
    public synchronized Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public synchronized int count() {
        return byId.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return byId.values().stream().map(Subscription::createdAt).min(Instant::compareTo);
    }
}
