package io.mayberelated.recommend.web;

import io.mayberelated.recommend.graph.GraphView.Latest;
import io.mayberelated.recommend.graph.SharedGraph;
import java.util.List;

/** What one reader of the live page has not seen yet. For one thread. */
final class Arrivals {
    /** More at a time nobody can read. */
    private static final int NEWEST_MAX = 30;

    private final SharedGraph graph;
    private long heard;

    Arrivals(SharedGraph graph) {
        this.graph = graph;
    }

    /** The oldest first, as they are put above each other. */
    List<Arrival> unseen() {
        return graph.read(view -> {
            Latest latest = view.latest(heard, NEWEST_MAX);
            heard = latest.heard();
            return latest.comments().stream()
                    .distinct()
                    .flatMap(id -> Arrival.of(id, view).stream())
                    .toList();
        });
    }
}
