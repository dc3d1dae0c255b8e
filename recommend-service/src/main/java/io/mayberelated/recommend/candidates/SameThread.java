package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Works that are named in a thread where a seed is named, by another comment. */
public final class SameThread implements CandidateSource {
    /** A work that is named in more threads than these is known by the newest of them. */
    private static final int THREADS_MAX = 64;

    private static final int COMMENTS_OF_A_THREAD_MAX = 128;

    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds.works()) {
            int number = graph.nodes().number(seed);
            if (number != Nodes.NONE) {
                propose(seed, number, graph, wanted, proposals);
            }
        }
        return proposals.best(wanted, graph.nodes());
    }

    private static void propose(WorkId seed, int number, GraphView graph, Wanted wanted, Proposals proposals) {
        Nodes nodes = graph.nodes();
        int[] threads = threads(number, nodes);
        Occasions occasions = new Occasions();
        for (int thread : threads) {
            for (int comment : nodes.inThread(thread, COMMENTS_OF_A_THREAD_MAX)) {
                int[] named = nodes.named(comment);
                if (IntStream.of(named).noneMatch(work -> work == number)) {
                    IntStream.of(named).forEach(work -> occasions.add(work, thread, comment));
                }
            }
        }
        for (Best.Counted best : Best.of(occasions.counts(), wanted, nodes)) {
            int together = (int) best.sum();
            int right = Math.max(together, threads(best.work(), nodes).length);
            proposals.add(
                    best.work(),
                    new Evidence.SameThread(
                            seed,
                            new Overlap(together, threads.length, right),
                            occasions.comments(best.work(), nodes)));
        }
    }

    /** The threads in which a work was named last. */
    private static int[] threads(int work, Nodes nodes) {
        return Arrays.stream(nodes.naming(work, THREADS_MAX))
                .map(nodes::thread)
                .distinct()
                .toArray();
    }
}
