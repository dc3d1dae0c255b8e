package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import io.mayberelated.recommend.graph.Tally;
import java.util.List;

/** Works that cite what a seed cites. */
public final class Coupled implements CandidateSource {
    /** What more works cite than these says little of any two; the newest are looked at. */
    private static final int CITING_MAX = 128;

    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        Nodes nodes = graph.nodes();
        for (WorkId seed : seeds.works()) {
            int number = nodes.number(seed);
            if (number != Nodes.NONE) {
                int references = nodes.cited(number).length;
                for (Best.Counted best : Best.of(shared(number, Budget.ofEach(seeds), nodes), wanted, nodes)) {
                    Overlap common = new Overlap((int) best.sum(), references, nodes.cited(best.work()).length);
                    proposals.add(best.work(), new Evidence.Coupled(seed, common));
                }
            }
        }
        return proposals.best(wanted, nodes);
    }

    private static Tally shared(int seed, int references, Nodes nodes) {
        Tally shared = new Tally();
        int[] cited = nodes.cited(seed);
        for (int i = 0; i < Math.min(references, cited.length); i++) {
            for (int work : nodes.citing(cited[i], CITING_MAX)) {
                if (work != seed) {
                    shared.add(work, 1);
                }
            }
        }
        return shared;
    }
}
