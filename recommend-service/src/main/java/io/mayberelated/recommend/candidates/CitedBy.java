package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import java.util.List;

/** Works that cite a seed. */
public final class CitedBy implements CandidateSource {
    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        Nodes nodes = graph.nodes();
        for (WorkId seed : seeds.works()) {
            int number = nodes.number(seed);
            if (number != Nodes.NONE) {
                for (int work : nodes.citing(number, Budget.ofEach(seeds))) {
                    proposals.add(work, new Evidence.CitedBy(seed, nodes.cited(work).length));
                }
            }
        }
        return proposals.best(wanted, nodes);
    }
}
