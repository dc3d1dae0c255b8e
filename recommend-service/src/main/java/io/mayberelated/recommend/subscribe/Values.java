package io.mayberelated.recommend.subscribe;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who follows which of some values that are compared as a whole: names of authors, threads, sites, works. */
final class Values<V> {
    private final Map<V, Set<String>> followers = new HashMap<>();

    /** How people write a name twice. */
    static String spelled(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    void add(Collection<V> values, String subscription) {
        values.forEach(
                value -> followers.computeIfAbsent(value, _ -> new HashSet<>()).add(subscription));
    }

    void remove(Collection<V> values, String subscription) {
        values.forEach(value -> followers.computeIfPresent(value, (_, ids) -> without(ids, subscription)));
    }

    Set<String> following(V value) {
        return followers.getOrDefault(value, Set.of());
    }

    /** Null takes the entry away, as {@link Map#computeIfPresent} has it. */
    @SuppressWarnings("NullAway")
    private static Set<String> without(Set<String> ids, String id) {
        ids.remove(id);
        return ids.isEmpty() ? null : ids;
    }
}
