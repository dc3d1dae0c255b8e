package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import java.util.List;

/** Works that are named in one comment with a seed. The work that a comment is about counts as named by all of it. */
public final class NamedTogether implements CandidateSource {
    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds.works()) {
            int number = graph.nodes().number(seed);
            if (number != Nodes.NONE) {
                new Beside(seed, number, graph).propose(Budget.ofEach(seeds), wanted, proposals);
            }
        }
        return proposals.best(wanted, graph.nodes());
    }

    /** What is named beside one seed. */
    private record Beside(WorkId seed, int number, GraphView graph) {
        void propose(int comments, Wanted wanted, Proposals proposals) {
            Nodes nodes = graph.nodes();
            int namings = nodes.countNaming(number);
            Occasions occasions = new Occasions();
            for (int comment : nodes.naming(number, comments)) {
                for (int work : nodes.named(comment)) {
                    if (work != number) {
                        occasions.add(work, comment, comment);
                    }
                }
            }
            for (Best.Counted best : Best.of(occasions.counts(), wanted, nodes)) {
                add(best, namings, occasions.comments(best.work()), proposals);
            }
        }

        private void add(Best.Counted best, int namings, List<Integer> comments, Proposals proposals) {
            Nodes nodes = graph.nodes();
            Overlap together = new Overlap((int) best.sum(), namings, nodes.countNaming(best.work()));
            proposals.add(best.work(), new Evidence.NamedTogether(seed, together, ids(comments)));
            List<Integer> inOneBreath = comments.stream()
                    .filter(comment -> nodes.inOnePassage(comment, number, best.work()))
                    .toList();
            if (!inOneBreath.isEmpty()) {
                Overlap passages = new Overlap(inOneBreath.size(), together.left(), together.right());
                proposals.add(best.work(), new Evidence.SamePassage(seed, passages, ids(inOneBreath)));
            }
        }

        private List<CommentId> ids(List<Integer> comments) {
            return comments.stream().map(graph.nodes()::commentId).toList();
        }
    }
}
