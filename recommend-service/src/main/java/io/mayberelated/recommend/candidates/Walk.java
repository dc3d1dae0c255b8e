package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Tally;
import io.mayberelated.recommend.graph.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Works that a walker comes upon who sets out from what was asked: from the works and comments themselves, from works that
 * read like them, and from comments that do. What is said of similar works is most of what can be known of a new one.
 */
public final class Walk implements CandidateSource {
    /** What is less similar than that is another subject. */
    private static final int SIMILAR_MAX = 50;

    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Nodes nodes = graph.nodes();
        Tally from = from(seeds, nodes);
        Tally reached = Walker.walk(nodes, from);
        List<Best.Counted> best = Best.of(works(reached), wanted, nodes);
        LastStep lastStep = new LastStep(node -> from.of(node) + reached.of(node), nodes);
        Proposals proposals = new Proposals();
        best.forEach(work -> proposals.add(
                work.work(),
                lastStep.to(
                        work.work(),
                        Math.sqrt((double) work.sum() / best.getFirst().sum()))));
        return proposals.best(wanted, nodes);
    }

    /** Each way to begin has an equal part of the walker; within a way it is divided by how similar things are. */
    private static Tally from(Seeds seeds, Nodes nodes) {
        List<Start> starts = new ArrayList<>();
        starts.add(Start.equal(seeds.works(), work -> node(work, nodes)));
        starts.add(Start.equal(seeds.comments(), comment -> node(comment, nodes)));
        starts.add(Start.byRank(seeds.similar(), hit -> node(hit.work(), nodes)));
        starts.add(Start.byRank(seeds.said(), comment -> node(comment, nodes)));
        starts.removeIf(Start::isEmpty);
        Tally from = new Tally();
        starts.forEach(start -> start.addTo(from, Walker.WHOLE / starts.size()));
        return from;
    }

    private static int node(WorkId work, Nodes nodes) {
        int number = nodes.number(work);
        return number == Nodes.NONE ? Nodes.NONE : Walker.work(number);
    }

    private static int node(CommentId comment, Nodes nodes) {
        int number = nodes.number(comment);
        return number == Nodes.NONE ? Nodes.NONE : Walker.comment(number);
    }

    private static Tally works(Tally reached) {
        Tally works = new Tally();
        reached.forEach((node, mass) -> {
            int work = Walker.workAt(node);
            if (work != Nodes.NONE && mass > 0) {
                works.add(work, mass);
            }
        });
        return works;
    }

    /** Nodes with a weight each. */
    private record Start(int[] nodes, double[] weights) {
        static <T> Start equal(List<T> things, ToIntFunction<T> node) {
            return weighted(things, node, false);
        }

        static <T> Start byRank(List<T> things, ToIntFunction<T> node) {
            return weighted(things.subList(0, Math.min(SIMILAR_MAX, things.size())), node, true);
        }

        private static <T> Start weighted(List<T> things, ToIntFunction<T> node, boolean byRank) {
            int[] nodes = things.stream()
                    .mapToInt(node)
                    .filter(one -> one != Nodes.NONE)
                    .toArray();
            double[] weights = new double[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                weights[i] = byRank ? Math.pow(new Evidence.SimilarText(i, Optional.empty()).strength(), 2) : 1;
            }
            return new Start(nodes, weights);
        }

        boolean isEmpty() {
            return nodes.length == 0;
        }

        void addTo(Tally from, long whole) {
            double all = 0;
            for (double weight : weights) {
                all += weight;
            }
            for (int i = 0; i < nodes.length; i++) {
                from.add(nodes[i], (long) (whole * (weights[i] / all)));
            }
        }
    }
}
