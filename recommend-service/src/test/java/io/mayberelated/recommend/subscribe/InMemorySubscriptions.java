package io.mayberelated.recommend.subscribe;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Subscriptions that end with the process; held to the same promises as the database. */
public final class InMemorySubscriptions implements Subscriptions {
    private final NavigableMap<String, Subscription> byId = new TreeMap<>();
    private long revision;

    @Override
    public synchronized Added add(Subscription subscription, Limits limits) {
        if (byId.size() >= limits.inAll()) {
            return Added.FULL;
        }
        long ofSubscriber = byId.values().stream()
                .filter(one -> one.subscriber().equals(subscription.subscriber()))
                .count();
        if (ofSubscriber >= limits.ofEachSubscriber()) {
            return Added.SUBSCRIBER_HAS_ENOUGH;
        }
        byId.put(subscription.id(), subscription);
        revision++;
        return Added.YES;
    }

    @Override
    public synchronized List<Subscription> find(Collection<String> ids) {
        return byId.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public synchronized boolean put(String id, Subscription.State state) {
        revision++;
        return byId.computeIfPresent(
                        id,
                        (_, one) -> new Subscription(
                                id,
                                one.subscriber(),
                                one.interest(),
                                one.meaning(),
                                one.note(),
                                one.createdAt(),
                                state))
                != null;
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
    public synchronized Set<String> active() {
        return byId.values().stream()
                .filter(one -> one.state() == Subscription.State.ACTIVE)
                .map(Subscription::id)
                .collect(Collectors.toSet());
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
