package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.identity.Identity;
import io.mayberelated.ingest.identity.MergedWork;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers works for the length of a run. */
final class InMemory implements Identity.Memory {
    private final Map<WorkName, WorkId> names = new HashMap<>();
    private final Map<WorkId, MergedWork> works = new HashMap<>();

    @Override
    public Optional<WorkId> workOf(WorkName name) {
        return Optional.ofNullable(names.get(name));
    }

    @Override
    public Optional<MergedWork> work(WorkId id) {
        return Optional.ofNullable(works.get(id));
    }

    @Override
    public void remember(MergedWork work) {
        work.identity().forEach(name -> names.put(name, work.id()));
        works.put(work.id(), work);
    }

    @Override
    public void forget(MergedWork work) {
        work.identity().forEach(name -> names.remove(name, work.id()));
        works.remove(work.id());
    }
}
