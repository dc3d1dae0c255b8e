package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence on its way to becoming candidates. */
final class Proposals {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::strongest).reversed().thenComparing(Candidate::work, WorkNames.BY_ID);

    private final Map<WorkId, List<Evidence>> evidence = new HashMap<>();

    void add(WorkId work, Evidence why) {
        evidence.computeIfAbsent(work, _ -> new ArrayList<>()).add(why);
    }

    List<Candidate> best(Wanted wanted) {
        return evidence.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(BEST_FIRST)
                .filter(candidate -> wanted.takes(candidate.work()))
                .limit(wanted.limit())
                .toList();
    }
}
