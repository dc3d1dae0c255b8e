package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On how many occasions (comments, threads, exchanges) each work was named, and by which comments. */
final class Occasions {
    /** More than that nobody is shown, and the newest come first. */
    private static final int COMMENTS_MAX = 32;

    private static final int NONE_YET = -1;

    private final Tally counts = new Tally();
    private final Map<Integer, List<Integer>> comments = new HashMap<>();
    private final Map<Integer, Integer> last = new HashMap<>();

    /** Occasions come one after the other: the same one twice in a row counts once. */
    void add(int work, int occasion, int comment) {
        if (last.getOrDefault(work, NONE_YET) != occasion) {
            last.put(work, occasion);
            counts.add(work, 1);
        }
        List<Integer> known = comments.computeIfAbsent(work, _ -> new ArrayList<>(1));
        if (known.size() < COMMENTS_MAX) {
            known.add(comment);
        }
    }

    Tally counts() {
        return counts;
    }

    /** The newest first. */
    List<CommentId> comments(int work, Nodes graph) {
        return comments(work).stream().map(graph::commentId).toList();
    }

    List<Integer> comments(int work) {
        return comments.getOrDefault(work, List.of());
    }
}
