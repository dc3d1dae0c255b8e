package io.mayberelated.ingest.identity;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.format.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides which work a record is. Records that share an identifier are one work, whichever came first; it keeps the id
 * that it had first, and all other names lead to it.
 */
public final class Identity {
    /** Where it remembers; a port, because the memory is Kafka Streams' and the rule is not. */
    public interface Memory {
        Optional<WorkId> workOf(WorkName name);

        Optional<MergedWork> work(WorkId id);

        void remember(MergedWork work);

        void forget(MergedWork work);
    }

    /** What a record changed. */
    public sealed interface Change {
        record Told(MergedWork work) implements Change {}

        record Gone(WorkId id, String because) implements Change {}
    }

    private final Memory memory;

    public Identity(Memory memory) {
        this.memory = memory;
    }

    /** @return nothing when the record tells nothing new */
    public List<Change> put(Draft.Work record, Instant at) {
        List<MergedWork> known = known(record);
        MergedWork before = known.isEmpty() ? MergedWork.of(record.id(), at) : known.getFirst();
        MergedWork after = before.with(record, at);
        List<Change> changes = new ArrayList<>();
        for (MergedWork other : known.stream().skip(1).toList()) {
            after = after.withAll(other).with(record, at);
            memory.forget(other);
            changes.add(new Change.Gone(other.id(), "it is the same work as " + before.id()));
        }
        if (after.isSameAs(before)) {
            return List.of();
        }
        memory.forget(before);
        memory.remember(after);
        changes.add(new Change.Told(after));
        return changes;
    }

    /**
     * Takes back a record. A name that is no record's own takes back the whole work: whoever says so means the work.
     *
     * @return nothing when no such work is known
     */
    public List<Change> withdraw(WorkId name, String because) {
        Optional<MergedWork> found = memory.workOf(name.name()).flatMap(memory::work);
        if (found.isEmpty()) {
            return List.of();
        }
        MergedWork before = found.get();
        MergedWork after = before.records().containsKey(name.value())
                ? before.without(name)
                : new MergedWork(before.id(), before.since(), new TreeMap<>());
        memory.forget(before);
        if (after.isEmpty()) {
            return List.of(new Change.Gone(before.id(), because));
        }
        memory.remember(after);
        return List.of(new Change.Told(after));
    }

    /** The works that the record shares an identifier with, the one known longest first. */
    private List<MergedWork> known(Draft.Work record) {
        return MergedWork.identity(record).stream()
                .flatMap(name -> memory.workOf(name).stream())
                .distinct()
                .flatMap(id -> memory.work(id).stream())
                .sorted(Comparator.comparing(MergedWork::since)
                        .thenComparing(work -> work.id().value()))
                .toList();
    }
}
