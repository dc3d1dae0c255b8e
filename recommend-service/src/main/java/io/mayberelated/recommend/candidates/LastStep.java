package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Walker;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** By which comment or citation most of a walker comes to a work: what can be shown of a walk. */
final class LastStep {
    /** More steps to one work are not looked at; the newest are. */
    private static final int STEPS_MAX = 64;

    private final IntToLongFunction walkers;
    private final Nodes graph;

    /** @param walkers how much of one is at a node */
    LastStep(IntToLongFunction walkers, Nodes graph) {
        this.walkers = walkers;
        this.graph = graph;
    }

    Evidence.Walked to(int work, double strength) {
        Optional<Integer> comment = IntStream.of(graph.naming(work, STEPS_MAX))
                .filter(one -> walkers.applyAsLong(Walker.comment(one)) > 0)
                .boxed()
                .max(Comparator.<Integer>comparingLong(one -> walkers.applyAsLong(Walker.comment(one)))
                        .thenComparing(one -> graph.commentId(one).value(), Comparator.reverseOrder()));
        int[] beside = comment.map(graph::named).orElseGet(() -> citations(work));
        return new Evidence.Walked(strength, most(beside, work), comment.map(graph::commentId));
    }

    private int[] citations(int work) {
        return IntStream.concat(IntStream.of(graph.cited(work)), IntStream.of(graph.citing(work, STEPS_MAX)))
                .toArray();
    }

    /** The one of some works where most of the walker is, if any of it is. */
    private Optional<WorkId> most(int[] works, int butNot) {
        return IntStream.of(works)
                .filter(work -> work != butNot && walkers.applyAsLong(Walker.work(work)) > 0)
                .boxed()
                .max(Comparator.<Integer>comparingLong(work -> walkers.applyAsLong(Walker.work(work)))
                        .thenComparing(graph::workId, WorkNames.BY_ID.reversed()))
                .map(graph::workId);
    }
}
