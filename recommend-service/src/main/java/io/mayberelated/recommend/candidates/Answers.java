package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Works that answer the same question: named by a comment that answers the same comment as one that names a seed does, or
 * that is answered by it.
 */
public final class Answers implements CandidateSource {
    /** A work that came up in more exchanges than these is known by the newest of them. */
    private static final int EXCHANGES_MAX = 128;

    private static final int ANSWERS_MAX = 64;

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
        int[] exchanges = exchanges(number, nodes);
        Occasions occasions = new Occasions();
        for (int exchange : exchanges) {
            comments(exchange, nodes).forEach(comment -> {
                for (int work : nodes.named(comment)) {
                    if (work != number) {
                        occasions.add(work, exchange, comment);
                    }
                }
            });
        }
        for (Best.Counted best : Best.of(occasions.counts(), wanted, nodes)) {
            int together = (int) best.sum();
            int right = Math.max(together, exchanges(best.work(), nodes).length);
            proposals.add(
                    best.work(),
                    new Evidence.Answers(
                            seed,
                            new Overlap(together, exchanges.length, right),
                            occasions.comments(best.work(), nodes)));
        }
    }

    /** What the comments that name a work answer, and those of them that are answered themselves. */
    private static int[] exchanges(int work, Nodes nodes) {
        return Arrays.stream(nodes.naming(work, EXCHANGES_MAX))
                .flatMap(comment ->
                        IntStream.of(nodes.parent(comment), isAnswered(comment, nodes) ? comment : Nodes.NONE))
                .filter(exchange -> exchange != Nodes.NONE)
                .distinct()
                .toArray();
    }

    private static boolean isAnswered(int comment, Nodes nodes) {
        return nodes.replies(comment, 1).length > 0;
    }

    private static IntStream comments(int exchange, Nodes nodes) {
        return IntStream.concat(IntStream.of(exchange), Arrays.stream(nodes.replies(exchange, ANSWERS_MAX)));
    }
}
