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

    public void put(Described work) {
        works.put(work.id().value(), KnownWork.of(work));
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
