package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import java.util.List;

/** Works whose texts are like those asked about, as search-service found for this one question. */
public final class SimilarText implements CandidateSource {
    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        int rank = 0;
        for (Hit hit : seeds.similar()) {
            int work = graph.nodes().number(hit.work());
            if (work != Nodes.NONE && wanted.takes(work)) {
                proposals.add(work, new Evidence.SimilarText(rank++, hit.quote()));
            }
        }
        return proposals.best(wanted, graph.nodes());
    }
}
