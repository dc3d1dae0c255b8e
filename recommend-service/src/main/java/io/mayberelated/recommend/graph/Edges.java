package io.mayberelated.recommend.graph;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Edges that can be followed both ways. All edges of one end are replaced together: an event tells the whole list. */
final class Edges<F, T> {
    /** Most have few: an immutable set of a few takes a third of a hash set's memory. */
    private static final int FEW = 8;

    private final Map<F, Set<T>> targets = new HashMap<>();
    private final Map<T, Set<F>> sources = new HashMap<>();
    private int size;

    void replace(F from, Set<T> to) {
        Set<T> before = to.isEmpty() ? targets.remove(from) : targets.put(from, Set.copyOf(to));
        Set<T> old = before == null ? Set.of() : before;
        old.stream().filter(target -> !to.contains(target)).forEach(target -> disconnect(from, target));
        to.stream().filter(target -> !old.contains(target)).forEach(target -> connect(from, target));
    }

    Set<T> from(F source) {
        return targets.getOrDefault(source, Set.of());
    }

    Set<F> to(T target) {
        return Collections.unmodifiableSet(sources.getOrDefault(target, Set.of()));
    }

    int size() {
        return size;
    }

    private void connect(F from, T target) {
        sources.merge(target, Set.of(from), Edges::union);
        size++;
    }

    private void disconnect(F from, T target) {
        sources.computeIfPresent(target, (_, before) -> without(before, from));
        size--;
    }

    private static <F> Set<F> union(Set<F> before, Set<F> one) {
        if (before.size() > FEW) {
            before.addAll(one);
            return before;
        }
        Set<F> more = new HashSet<>(before);
        more.addAll(one);
        return more.size() > FEW ? more : Set.copyOf(more);
    }

    /** Null takes the entry away, as {@link Map#computeIfPresent} has it. */
    @SuppressWarnings("NullAway")
    private static <F> Set<F> without(Set<F> before, F one) {
        if (before.size() > FEW + 1) {
            before.remove(one);
            return before;
        }
        Set<F> fewer = new HashSet<>(before);
        fewer.remove(one);
        return fewer.isEmpty() ? null : Set.copyOf(fewer);
    }
}
