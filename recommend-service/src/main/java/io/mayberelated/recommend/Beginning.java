package io.mayberelated.recommend;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.WorkNames;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The works and comments that a question comes to on one state of the graph. In one order, so that the same question in
 * other words has the same answer.
 *
 * @param works by id
 */
record Beginning(List<WorkId> works, List<CommentId> comments) {
    /** Of a thread, or of what somebody posted: what was said last is what they are at. */
    private static final int COMMENTS_OF_EACH_MAX = 20;

    private static final int WORKS_OF_AUTHOR_MAX = 20;
    private static final int WORKS_MAX = 100;

    static Beginning of(About about, GraphView graph) {
        Nodes nodes = graph.nodes();
        int[] comments = IntStream.concat(about.comments().stream().mapToInt(nodes::number), discussed(about, nodes))
                .filter(comment -> comment != Nodes.NONE)
                .distinct()
                .toArray();
        IntStream named = IntStream.of(comments).flatMap(comment -> IntStream.of(nodes.named(comment)));
        Set<WorkId> unwanted = Set.copyOf(about.notWorks());
        Stream<WorkId> meant = IntStream.concat(named, written(about, nodes))
                .mapToObj(nodes::workId)
                .filter(work -> !unwanted.contains(work));
        return new Beginning(
                Stream.concat(about.works().stream(), meant)
                        .distinct()
                        .limit(WORKS_MAX)
                        .sorted(WorkNames.BY_ID)
                        .toList(),
                IntStream.of(comments)
                        .mapToObj(nodes::commentId)
                        .sorted(Comparator.comparing(CommentId::value))
                        .toList());
    }

    private static IntStream discussed(About about, Nodes nodes) {
        return IntStream.concat(
                about.threads().stream()
                        .flatMapToInt(name -> IntStream.of(nodes.inThread(nodes.thread(name), COMMENTS_OF_EACH_MAX))),
                about.authors().stream()
                        .flatMapToInt(name -> IntStream.of(nodes.postedBy(nodes.poster(name), COMMENTS_OF_EACH_MAX))));
    }

    private static IntStream written(About about, Nodes nodes) {
        return about.authors().stream()
                .flatMapToInt(name -> IntStream.of(nodes.by(nodes.person(name), WORKS_OF_AUTHOR_MAX)));
    }
}
