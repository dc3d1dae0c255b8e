package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Overlap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works that are named in one comment with a seed. The work that a comment is about counts as named by all of it. */
public final class NamedTogether implements CandidateSource {
    @Override
    public List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit) {
        Discussion discussion = new Discussion(graph);
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds) {
            Map<WorkId, List<Saying>> together = together(seed, discussion, graph);
            together.forEach((work, sayings) -> proposals.add(
                    work,
                    new Evidence.NamedTogether(
                            seed,
                            new Overlap(
                                    sayings.size(),
                                    graph.naming(seed).size(),
                                    graph.naming(work).size()),
                            Discussion.best(sayings))));
        }
        return proposals.best(limit);
    }

    private static Map<WorkId, List<Saying>> together(WorkId seed, Discussion discussion, GraphView graph) {
        Map<WorkId, List<Saying>> together = new HashMap<>();
        for (Comment comment : discussion.newest(graph.naming(seed))) {
            for (WorkId work : discussion.worksNamedIn(comment.id())) {
                if (!work.equals(seed)) {
                    together.computeIfAbsent(work, _ -> new ArrayList<>()).add(discussion.saying(comment, work, seed));
                }
            }
        }
        return together;
    }
}
