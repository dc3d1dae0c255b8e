package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All sources asked, and what they say of one work put together. */
public final class Candidates {
    /** More than a reader asks for at most, so that a work that is second in each source can still be first of all. */
    public static final int OF_EACH_SOURCE_MAX = 200;

    private Candidates() {}

    /** By id; never one of the {@code excluded}. */
    public static List<Candidate> from(
            Collection<CandidateSource> sources, List<WorkId> seeds, Set<WorkId> excluded, GraphView graph) {
        Map<WorkId, List<Evidence>> evidence = new TreeMap<>(WorkNames.BY_ID);
        for (CandidateSource source : sources) {
            source.propose(seeds, graph, OF_EACH_SOURCE_MAX + excluded.size()).stream()
                    .filter(candidate -> !excluded.contains(candidate.work()))
                    .limit(OF_EACH_SOURCE_MAX)
                    .forEach(candidate -> evidence.computeIfAbsent(candidate.work(), _ -> new ArrayList<>())
                            .addAll(candidate.evidence()));
        }
        return evidence.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }
}
