package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentId;
import java.util.ArrayList;
import java.util.List;

/** The comments of which it was last heard that they name a work at some place, in the order in which the log told it. */
final class Lately {
    /** More than anybody reads who looks on. */
    private static final int KEPT = 256;

    private final CommentId[] comments = new CommentId[KEPT];
    private long heard;

    void hear(CommentId comment) {
        comments[(int) (heard % KEPT)] = comment;
        heard++;
    }

    /** @return the latest, at most {@code max} of those after the first {@code number}, the oldest first */
    GraphView.Latest after(long number, int max) {
        long from = Math.max(number, heard - Math.min(max, KEPT));
        List<CommentId> latest = new ArrayList<>();
        for (long i = Math.max(0, from); i < heard; i++) {
            latest.add(comments[(int) (i % KEPT)]);
        }
        return new GraphView.Latest(latest, heard);
    }
}
