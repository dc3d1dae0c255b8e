package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Overlap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The comments that matter to a question, never more than can be looked through while a reader waits. */
public final class Discussion {
    /** A work that is named more often is so well known that its newest comments stand for all. */
    public static final int COMMENTS_MAX = Nodes.NEWEST_MAX;

    /** More than this nobody reads of one reason. */
    private static final int SAYINGS_MAX = 3;

    private final GraphView graph;

    public Discussion(GraphView graph) {
        this.graph = graph;
    }

    /** The newest comments that name a work. */
    public List<Comment> naming(WorkId work, int max) {
        Nodes nodes = graph.nodes();
        return IntStream.of(nodes.naming(nodes.number(work), max))
                .mapToObj(nodes::commentId)
                .flatMap(id -> graph.comment(id).stream())
                .toList();
    }

    /** Those of them that name it at some place, whatever they are about. */
    public List<CommentId> mentioning(WorkId work, int max) {
        Nodes nodes = graph.nodes();
        return IntStream.of(nodes.mentioning(nodes.number(work), max))
                .mapToObj(nodes::commentId)
                .toList();
    }

    /** What a comment says of a work: where it names it first, or else where it names the other one. */
    public Saying saying(Comment comment, WorkId work, Optional<WorkId> other) {
        Optional<Passage> passage = graph.passage(comment.id(), work);
        return new Saying(comment, passage.or(() -> other.flatMap(named -> graph.passage(comment.id(), named))));
    }

    /** What some comments say of a work, the best first. */
    public List<Saying> best(Collection<CommentId> ids, WorkId work, Optional<WorkId> other) {
        return ids.stream()
                .flatMap(id -> graph.comment(id).stream())
                .map(comment -> saying(comment, work, other))
                .sorted(Saying.BEST_FIRST)
                .limit(SAYINGS_MAX)
                .toList();
    }

    /** How often comments name both, as far as the newest that name the one tell; at least one must. */
    public Overlap overlap(WorkId left, WorkId right) {
        Nodes nodes = graph.nodes();
        int one = nodes.number(left);
        int other = nodes.number(right);
        int together = (int) IntStream.of(nodes.naming(one, COMMENTS_MAX))
                .filter(comment -> IntStream.of(nodes.named(comment)).anyMatch(work -> work == other))
                .count();
        return new Overlap(Math.max(1, together), nodes.countNaming(one), nodes.countNaming(other));
    }
}
