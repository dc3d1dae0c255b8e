package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import java.util.List;

/** Works that a seed cites. */
public final class Cites implements CandidateSource {
    @Override
    public List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit) {
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds) {
            List<WorkId> cited =
                    graph.cited(seed).stream().map(Naming::work).distinct().toList();
            cited.forEach(work -> proposals.add(work, new Evidence.Cites(seed, cited.size())));
        }
        return proposals.best(limit);
    }
}
