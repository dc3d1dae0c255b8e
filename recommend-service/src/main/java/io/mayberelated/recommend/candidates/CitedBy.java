package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import java.util.List;

/** Works that cite a seed. */
public final class CitedBy implements CandidateSource {
    @Override
    public List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit) {
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds) {
            for (WorkId work : graph.citing(seed)) {
                int references = (int)
                        graph.cited(work).stream().map(Naming::work).distinct().count();
                proposals.add(work, new Evidence.CitedBy(seed, references));
            }
        }
        return proposals.best(limit);
    }
}
