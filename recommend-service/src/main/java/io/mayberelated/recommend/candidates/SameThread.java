package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Overlap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Works that are named in a thread with a seed, but in another comment, one that does not name the seed itself: that
 * would be {@link NamedTogether}.
 */
public final class SameThread implements CandidateSource {
    @Override
    public List<Candidate> propose(List<WorkId> seeds, GraphView graph, int limit) {
        Discussion discussion = new Discussion(graph);
        Proposals proposals = new Proposals();
        for (WorkId seed : seeds) {
            Set<String> threads = threads(seed, discussion, graph);
            nearby(seed, threads, discussion, graph)
                    .forEach((work, sayings) ->
                            proposals.add(work, evidence(seed, threads, work, sayings, discussion, graph)));
        }
        return proposals.best(limit);
    }

    private static Map<WorkId, List<Saying>> nearby(
            WorkId seed, Set<String> threads, Discussion discussion, GraphView graph) {
        Map<WorkId, List<Saying>> nearby = new HashMap<>();
        for (String thread : threads) {
            for (Comment comment : discussion.newest(graph.inThread(thread))) {
                Set<WorkId> named = discussion.worksNamedIn(comment.id());
                if (!named.contains(seed)) {
                    named.forEach(work ->
                            nearby.computeIfAbsent(work, _ -> new ArrayList<>()).add(discussion.saying(comment, work)));
                }
            }
        }
        return nearby;
    }

    private static Evidence evidence(
            WorkId seed,
            Set<String> threads,
            WorkId work,
            List<Saying> sayings,
            Discussion discussion,
            GraphView graph) {
        Set<String> shared =
                sayings.stream().map(saying -> saying.comment().thread()).collect(Collectors.toSet());
        Set<String> ofWork = new TreeSet<>(threads(work, discussion, graph));
        ofWork.addAll(shared);
        return new Evidence.SameThread(
                seed, new Overlap(shared.size(), threads.size(), ofWork.size()), Discussion.best(sayings));
    }

    private static Set<String> threads(WorkId work, Discussion discussion, GraphView graph) {
        return discussion.newest(graph.naming(work)).stream()
                .map(Comment::thread)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
