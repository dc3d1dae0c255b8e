package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All subscriptions, by what they wait for. A copy of the store in memory, for one thread; brought up to date before each
 * batch, so that whoever has subscribed before something came is told of it.
 */
public final class Interests implements AutoCloseable {
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<WorkName, Set<String>> followers = new HashMap<>();
    private final StandingQueries queries = new StandingQueries();
    private long revision = -1;
    private Optional<Instant> oldest = Optional.empty();

    /** Takes over what was added and removed. */
    public void refresh(Subscriptions store) {
        long now = store.revision(); // first: what is added meanwhile is found the next time
        if (now == revision) {
            return;
        }
        Set<String> there = store.ids();
        List.copyOf(subscriptions.keySet()).stream()
                .filter(id -> !there.contains(id))
                .forEach(this::remove);
        there.stream()
                .filter(id -> !subscriptions.containsKey(id))
                .flatMap(id -> store.find(id).stream())
                .forEach(this::add);
        oldest = subscriptions.values().stream().map(Subscription::createdAt).min(Instant::compareTo);
        revision = now;
    }

    public boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    /** When the first subscription was made: what is older concerns nobody. */
    public Optional<Instant> oldest() {
        return oldest;
    }

    /** Those who follow a work by any of its names, by id. */
    List<Subscription> following(Collection<WorkName> names) {
        return names.stream()
                .flatMap(name -> followers.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(id -> Optional.ofNullable(subscriptions.get(id)).stream())
                .toList();
    }

    /** A subscription that a text matches. */
    record TextMatch(Subscription subscription, Set<String> words, double share) {}

    /** By id. */
    List<TextMatch> matching(String text) {
        List<TextMatch> matches = new ArrayList<>();
        for (StandingQueries.Match match : queries.matching(text)) {
            Optional.ofNullable(subscriptions.get(match.subscription()))
                    .ifPresent(subscription -> matches.add(new TextMatch(subscription, match.words(), match.share())));
        }
        return matches;
    }

    @Override
    public void close() {
        queries.close();
    }

    private void add(Subscription subscription) {
        subscriptions.put(subscription.id(), subscription);
        subscription
                .interest()
                .works()
                .forEach(name ->
                        followers.computeIfAbsent(name, _ -> new HashSet<>()).add(subscription.id()));
        subscription.interest().text().ifPresent(text -> queries.add(subscription.id(), text));
    }

    private void remove(String id) {
        Optional.ofNullable(subscriptions.remove(id))
                .ifPresent(gone -> gone.interest()
                        .works()
                        .forEach(name -> followers.computeIfPresent(name, (_, ids) -> without(ids, id))));
        queries.remove(id);
    }

    /** Null takes the entry away, as {@link Map#computeIfPresent} has it. */
    @SuppressWarnings("NullAway")
    private static Set<String> without(Set<String> ids, String id) {
        ids.remove(id);
        return ids.isEmpty() ? null : ids;
    }
}
