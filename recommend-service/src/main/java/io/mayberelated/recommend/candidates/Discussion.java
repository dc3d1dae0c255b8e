package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import io.mayberelated.recommend.graph.Overlap;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The comments that matter to a question, never more than can be looked through while a reader waits. */
public final class Discussion {
    /** A work that is named more often is so well known that its newest comments stand for all. */
    public static final int COMMENTS_MAX = 1_000;

    /** More than this nobody reads of one reason. */
    private static final int SAYINGS_MAX = 3;

    private static final Comparator<Comment> NEWEST_FIRST = Comparator.comparing(
                    (Comment comment) -> comment.postedAt().orElse(Instant.EPOCH))
            .reversed()
            .thenComparing(comment -> comment.id().value());

    private final GraphView graph;

    public Discussion(GraphView graph) {
        this.graph = graph;
    }

    /** The newest of some comments. */
    public List<Comment> newest(Collection<CommentId> ids) {
        return ids.stream()
                .flatMap(id -> graph.comment(id).stream())
                .sorted(NEWEST_FIRST)
                .limit(COMMENTS_MAX)
                .toList();
    }

    /** The works that a comment names, each once, in the order of its text. */
    public Set<WorkId> worksNamedIn(CommentId comment) {
        return graph.named(comment).stream().map(Naming::work).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a comment says of a work: where it names it first. */
    public Saying saying(Comment comment, WorkId work) {
        return new Saying(comment, passage(comment.id(), work));
    }

    /** The same, or where it names the seed: a comment about the one that names the other speaks for both. */
    public Saying saying(Comment comment, WorkId candidate, WorkId seed) {
        return new Saying(comment, passage(comment.id(), candidate).or(() -> passage(comment.id(), seed)));
    }

    /** How often comments name both; at least one must. */
    public Overlap overlap(WorkId left, WorkId right) {
        Set<CommentId> naming = graph.naming(right);
        int together =
                (int) graph.naming(left).stream().filter(naming::contains).count();
        return new Overlap(together, graph.naming(left).size(), naming.size());
    }

    static List<Saying> best(List<Saying> sayings) {
        return sayings.stream().sorted(Saying.BEST_FIRST).limit(SAYINGS_MAX).toList();
    }

    private Optional<Passage> passage(CommentId comment, WorkId work) {
        return graph.named(comment).stream()
                .filter(naming -> naming.work().equals(work))
                .flatMap(naming -> naming.passage().stream())
                .findFirst();
    }
}
