package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The identifiers that texts use and to which no work answers, the one first that has been waiting longest. Written by the
 * feed, asked by all who look works up.
 */
final class UnknownNames {
    /** Names beyond are passed over until others are known. */
    static final int NAMES_MAX = 200_000;

    private final Map<TextId, Set<WorkName>> byText = new HashMap<>();
    private final Map<WorkName, Wanted> wanted = new LinkedHashMap<>();

    /**
     * @param texts that use it
     * @param since when the first of them did
     */
    private record Wanted(int texts, Instant since) {}

    /** Replaces all that a text was known to want. */
    synchronized void put(TextId text, Set<WorkName> names, Instant at) {
        Set<WorkName> before = names.isEmpty() ? byText.remove(text) : byText.put(text, Set.copyOf(names));
        if (before != null) {
            before.stream().filter(name -> !names.contains(name)).forEach(this::lessWanted);
        }
        names.stream().filter(name -> before == null || !before.contains(name)).forEach(name -> moreWanted(name, at));
    }

    synchronized void clear() {
        byText.clear();
        wanted.clear();
    }

    synchronized int size() {
        return wanted.size();
    }

    /**
     * @param settledBy what came later may yet be answered by itself: a work may be right behind the text that names it
     * @param max       as many at most
     */
    synchronized List<WorkName> waiting(Predicate<WorkName> isWorthAsking, Instant settledBy, int max) {
        List<WorkName> names = new ArrayList<>();
        for (Map.Entry<WorkName, Wanted> each : wanted.entrySet()) {
            if (names.size() == max) {
                break;
            }
            if (each.getValue().since().isBefore(settledBy) && isWorthAsking.test(each.getKey())) {
                names.add(each.getKey());
            }
        }
        return names;
    }

    private void moreWanted(WorkName name, Instant at) {
        if (wanted.containsKey(name) || wanted.size() < NAMES_MAX) {
            wanted.merge(name, new Wanted(1, at), (old, more) -> new Wanted(old.texts() + 1, old.since()));
        }
    }

    private void lessWanted(WorkName name) {
        wanted.computeIfPresent(name, (_, old) -> old.texts() <= 1 ? null : new Wanted(old.texts() - 1, old.since()));
    }
}
