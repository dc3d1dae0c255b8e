package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import io.mayberelated.recommend.graph.GraphView;
import java.util.List;

/** Works whose texts are like those asked about, as search-service found for this one question. */
public final class SimilarText implements CandidateSource {
    private final List<Hit> hits;

    public SimilarText(List<Hit> hits) {
        this.hits = List.copyOf(hits);
    }

    @Override
    public List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit) {
        Proposals proposals = new Proposals();
        hits.stream()
                .filter(hit -> graph.work(hit.work()).isPresent())
                .forEach(hit -> proposals.add(hit.work(), new Evidence.SimilarText(hit.similarity(), hit.quote())));
        return proposals.best(limit);
    }
}
