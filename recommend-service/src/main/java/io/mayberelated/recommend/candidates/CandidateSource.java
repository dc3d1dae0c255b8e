package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.graph.GraphView;
import java.util.List;

/** One way to come up with works. Each knows its own kind of evidence, and none knows of another. */
public sealed interface CandidateSource
        permits NamedTogether, SameThread, Answers, Cites, CitedBy, CoCited, Coupled, Walk, SameAuthor, SimilarText {
    /**
     * Known works that are wanted, best first by this source's own measure; measures of two sources do not compare.
     */
    List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted);
}
