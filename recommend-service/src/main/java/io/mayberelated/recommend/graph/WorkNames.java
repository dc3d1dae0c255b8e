package io.mayberelated.recommend.graph;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The names under which a work can be asked for, and the order in which works stand where nothing else decides. */
public final class WorkNames {
    public static final Comparator<WorkId> BY_ID = Comparator.comparing(WorkId::value);

    private WorkNames() {}

    static Set<WorkName> of(Described work) {
        Set<WorkName> names = new HashSet<>(work.names());
        names.add(work.id().name());
        title(work.title()).ifPresent(names::add);
        return names;
    }

    /** A title without a letter or digit, or longer than any name, is none to ask by. */
    private static Optional<WorkName> title(String title) {
        try {
            return Optional.of(new WorkName(WorkName.Scheme.TITLE, title));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
