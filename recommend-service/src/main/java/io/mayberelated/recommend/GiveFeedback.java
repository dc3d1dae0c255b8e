package io.mayberelated.recommend;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Resolved;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.readers.Feedback;
import io.mayberelated.recommend.readers.Feedbacks;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what readers say of works, and says which works it is about now: names may come to lead to a work long after
 * somebody used one.
 */
public final class GiveFeedback {
    private final Feedbacks store;
    private final SharedGraph graph;
    private final InstantSource clock;

    public GiveFeedback(Feedbacks store, SharedGraph graph, InstantSource clock) {
        this.store = store;
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * The works that a reader spoke of, the last spoken of first. Where several works claim a name, all are meant: better
     * one recommendation less than one that was dismissed.
     */
    public record Spoken(Set<WorkId> read, Set<WorkId> saved, Set<WorkId> dismissed) {
        public Spoken {
            read = inOrder(read);
            saved = inOrder(saved);
            dismissed = inOrder(dismissed);
        }

        private static Set<WorkId> inOrder(Set<WorkId> works) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(works));
        }

        /** What is not to be recommended again. */
        public Set<WorkId> done() {
            Set<WorkId> done = new HashSet<>(read);
            done.addAll(dismissed);
            return done;
        }
    }

    /** Returns once it is durable; it stands in place of what the reader said of the work before, by whatever name. */
    public Feedback give(String reader, WorkName work, Feedback.Kind kind) {
        Feedback feedback = new Feedback(reader, work, kind, clock.instant());
        if (!store.put(feedback, names(work), Feedback.OF_ONE_READER_MAX)) {
            throw new Refused(
                    Kind.TOO_MANY,
                    "The reader spoke of %,d works, the most that are kept.".formatted(Feedback.OF_ONE_READER_MAX));
        }
        return feedback;
    }

    /** @return false when there was none, by whatever name */
    public boolean takeBack(String reader, WorkName work) {
        return store.remove(reader, names(work));
    }

    /** The newest first. */
    public List<Feedback> of(String reader) {
        return store.of(reader);
    }

    public Spoken spoken(String reader) {
        List<Feedback> all = store.of(reader);
        return graph.read(view -> new Spoken(
                works(all, Feedback.Kind.READ, view),
                works(all, Feedback.Kind.SAVED, view),
                works(all, Feedback.Kind.DISMISSED, view)));
    }

    private static Set<WorkId> works(List<Feedback> all, Feedback.Kind kind, GraphView view) {
        Set<WorkId> works = new LinkedHashSet<>();
        all.stream()
                .filter(feedback -> feedback.kind() == kind)
                .forEach(feedback -> works.addAll(works(feedback.work(), view)));
        return works;
    }

    private static Collection<WorkId> works(WorkName name, GraphView view) {
        return switch (view.resolve(name)) {
            case Resolved.Known(var work) -> List.of(work);
            case Resolved.Contested(var claimants) -> claimants;
            case Resolved.Unknown _ -> List.of();
        };
    }

    /** All by which the work is known now, and the one that was used. */
    private Set<WorkName> names(WorkName used) {
        Set<WorkName> names = new HashSet<>(Set.of(used));
        graph.read(view -> view.resolve(used) instanceof Resolved.Known(var work)
                ? names.addAll(view.names(work))
                : names.add(used));
        return names;
    }
}
