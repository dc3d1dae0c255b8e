package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** All sources asked, and what they say of one work put together. */
public final class Candidates {
    /** More than a reader asks for at most, so that a work that is second in each source can still be first of all. */
    public static final int OF_EACH_SOURCE_MAX = 200;

    private Candidates() {}

    /** By id. */
    public static List<Candidate> from(
            Collection<CandidateSource> sources, Seeds seeds, IntPredicate wanted, GraphView graph) {
        Map<WorkId, List<Evidence>> evidence = new TreeMap<>(WorkNames.BY_ID);
        Wanted some = new Wanted(wanted, OF_EACH_SOURCE_MAX);
        for (CandidateSource source : sources) {
            for (Candidate candidate : source.propose(seeds, graph, some)) {
                evidence.computeIfAbsent(candidate.work(), _ -> new ArrayList<>())
                        .addAll(candidate.evidence());
            }
        }
        return evidence.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }
}
