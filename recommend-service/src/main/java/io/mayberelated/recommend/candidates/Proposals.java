package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence on its way to becoming candidates, by the numbers of works. */
final class Proposals {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::strongest).reversed().thenComparing(Candidate::work, WorkNames.BY_ID);

    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();

    void add(int work, Evidence why) {
        evidence.computeIfAbsent(work, _ -> new ArrayList<>(1)).add(why);
    }

    List<Candidate> best(Wanted wanted, Nodes nodes) {
        return evidence.entrySet().stream()
                .filter(entry -> wanted.takes(entry.getKey()))
                .map(entry -> new Candidate(nodes.workId(entry.getKey()), entry.getValue()))
                .sorted(BEST_FIRST)
                .limit(wanted.limit())
                .toList();
    }
}
