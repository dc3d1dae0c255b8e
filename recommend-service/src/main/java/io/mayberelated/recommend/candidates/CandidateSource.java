package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import java.util.List;

/** One way to come up with works. Each knows its own kind of evidence, and none knows of another. */
public sealed interface CandidateSource permits NamedTogether, SameThread, Cites, CitedBy, SimilarText {
    /**
     * At most {@code limit} known works, best first by this source's own measure; measures of two sources do not compare.
     * The seeds may be among them.
     */
    List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit);
}
