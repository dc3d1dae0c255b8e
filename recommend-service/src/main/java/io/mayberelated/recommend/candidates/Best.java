package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Tally;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The wanted works with the largest sums. */
final class Best {
    /** A work and its sum. */
    record Counted(int work, long sum) {}

    private final Nodes graph;
    private final Wanted wanted;
    private final PriorityQueue<Counted> kept;

    private Best(Nodes graph, Wanted wanted) {
        this.graph = graph;
        this.wanted = wanted;
        this.kept = new PriorityQueue<>(worstFirst());
    }

    /** The largest first, equal ones by id. */
    static List<Counted> of(Tally sums, Wanted wanted, Nodes graph) {
        Best best = new Best(graph, wanted);
        sums.forEach(best::see);
        return best.kept.stream().sorted(best.worstFirst().reversed()).toList();
    }

    private void see(int work, long sum) {
        boolean full = kept.size() == wanted.limit();
        if ((!full || isBetter(work, sum, kept.element())) && wanted.takes(work)) {
            if (full) {
                kept.remove();
            }
            kept.add(new Counted(work, sum));
        }
    }

    private boolean isBetter(int work, long sum, Counted worst) {
        return sum > worst.sum() || (sum == worst.sum() && isBefore(work, worst.work()));
    }

    private boolean isBefore(int one, int other) {
        return WorkNames.BY_ID.compare(graph.workId(one), graph.workId(other)) < 0;
    }

    private Comparator<Counted> worstFirst() {
        return Comparator.comparingLong(Counted::sum)
                .thenComparing(counted -> graph.workId(counted.work()), WorkNames.BY_ID.reversed());
    }
}
