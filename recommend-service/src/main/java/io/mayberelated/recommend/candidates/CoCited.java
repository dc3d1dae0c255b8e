package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import io.mayberelated.recommend.graph.Tally;
import java.util.List;

/** Works that are cited together with a seed. */
public final class CoCited implements CandidateSource {
    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        Nodes nodes = graph.nodes();
        for (WorkId seed : seeds.works()) {
            int number = nodes.number(seed);
            if (number != Nodes.NONE) {
                int citings = nodes.countCiting(number);
                for (Best.Counted best : Best.of(together(number, Budget.ofEach(seeds), nodes), wanted, nodes)) {
                    Overlap works = new Overlap((int) best.sum(), citings, nodes.countCiting(best.work()));
                    proposals.add(best.work(), new Evidence.CoCited(seed, works));
                }
            }
        }
        return proposals.best(wanted, nodes);
    }

    private static Tally together(int seed, int newest, Nodes nodes) {
        Tally together = new Tally();
        for (int citing : nodes.citing(seed, newest)) {
            for (int work : nodes.cited(citing)) {
                if (work != seed) {
                    together.add(work, 1);
                }
            }
        }
        return together;
    }
}
