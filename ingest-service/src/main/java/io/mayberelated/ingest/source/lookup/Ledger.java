package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.WorkName;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who was asked for what lately. Nobody is asked twice for the same work before it is forgotten. */
final class Ledger {
    /** The topic is kept as long. A paper that nobody knows today may be in all catalogues then. */
    static final Duration FORGETS_AFTER = Duration.ofDays(30);

    /** At the fastest pace allowed, some months; the oldest are forgotten first. */
    private static final int ENTRIES_MAX = 500_000;

    private final Map<Key, Asked> asked = new LinkedHashMap<>();

    private record Key(String service, WorkName name) {}

    synchronized void put(Asked one) {
        Key key = new Key(one.service(), one.name());
        Asked before = asked.remove(key);
        asked.put(key, before == null || before.at().isBefore(one.at()) ? one : before);
        if (asked.size() > ENTRIES_MAX) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    synchronized Optional<Asked> last(String service, WorkName name, Instant now) {
        return Optional.ofNullable(asked.get(new Key(service, name)))
                .filter(one -> one.at().plus(FORGETS_AFTER).isAfter(now));
    }

    synchronized void clear() {
        asked.clear();
    }
}
