package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import java.util.List;

/** Works that a seed cites. */
public final class Cites implements CandidateSource {
    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        Nodes nodes = graph.nodes();
        for (WorkId seed : seeds.works()) {
            int number = nodes.number(seed);
            if (number != Nodes.NONE) {
                int[] cited = nodes.cited(number);
                for (int work : cited) {
                    proposals.add(work, new Evidence.Cites(seed, cited.length));
                }
            }
        }
        return proposals.best(wanted, nodes);
    }
}
