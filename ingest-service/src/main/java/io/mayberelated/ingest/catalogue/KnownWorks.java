package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import java.util.HashMap;
import java.util.Map;

/** The works that are known at the moment, to make snapshots of. For one thread. */
public final class KnownWorks {
    private final Map<String, KnownWork> works;

    public KnownWorks() {
        this(Map.of());
    }

    private KnownWorks(Map<String, KnownWork> works) {
        this.works = new HashMap<>(works);
    }

    public KnownWorks copy() {
        return new KnownWorks(works);
    }

    /** @return whether something is known of it now that was not, or no longer is */
    public boolean put(Described work) {
        KnownWork now = KnownWork.of(work);
        KnownWork before = works.put(work.id().value(), now);
        return before == null || before.told() != now.told();
    }

    public void remove(WorkId work) {
        works.remove(work.value());
    }

    public int size() {
        return works.size();
    }

    public Catalogue snapshot(Usage usage, Overrides overrides) {
        return Catalogue.ofKnown(works.values(), usage, overrides);
    }
}
