package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.ROBUST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.GraphPicture.Edge;
import io.mayberelated.recommend.GraphPicture.Node;
import io.mayberelated.recommend.GraphPicture.Picture;
import io.mayberelated.recommend.GraphPicture.Tie;
import io.mayberelated.recommend.graph.Citation;
import io.mayberelated.recommend.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphPictureTest {
    private final Graph graph = new Graph();

    @BeforeEach
    void oneCommentNamesTwo() {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.power(), NOON);
        say("c1", ROBUST, POWER);
    }

    @Test
    void oneStepShowsWhoNamesAndWroteIt() {
        Picture picture = picture(1);

        assertThat(picture.nodes())
                .extracting(Node::id)
                .containsExactly("work:" + ROBUST, "comment:c1", "author:author of " + ROBUST);
        assertThat(picture.edges())
                .contains(new Edge("comment:c1", "work:" + ROBUST, Tie.NAMES, Citation.strength(2)))
                .allSatisfy(edge -> assertThat(edge.weight()).isBetween(0.0, 1.0));
        assertThat(picture.cut()).isFalse();
    }

    @Test
    void twoStepsShowWhatIsNamedBeside() {
        assertThat(picture(2).edges())
                .extracting(Edge::from, Edge::to)
                .contains(tuple("comment:c1", "work:" + POWER), tuple("comment:c1", "thread:t-c1"));
    }

    @Test
    void noEdgeIsDrawnTwice() {
        assertThat(picture(3).edges())
                .doesNotHaveDuplicates()
                .extracting(Edge::from, Edge::to, Edge::tie)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPictureIsNeverLargerThanCanBeLookedAt() {
        for (int i = 0; i < 400; i++) {
            WorkId work = new WorkId("arxiv:2301.%05d".formatted(i));
            graph.apply(Told.work(work, "Work " + i, "Abstract."), NOON);
            say("many" + i, ROBUST, work);
        }

        Picture picture = picture(3);

        assertThat(picture.nodes()).hasSizeLessThanOrEqualTo(150);
        assertThat(picture.cut()).isTrue();
    }

    @Test
    void everyEdgeEndsAtNodesOfThePicture() {
        Picture picture = picture(3);

        assertThat(picture.nodes())
                .extracting(Node::id)
                .containsAll(picture.edges().stream().map(Edge::from).toList())
                .containsAll(picture.edges().stream().map(Edge::to).toList());
    }

    private Picture picture(int depth) {
        return GraphPicture.around(graph.now().work(ROBUST).orElseThrow(), depth, graph.now());
    }

    private void say(String id, WorkId... works) {
        var comment = Told.comment(id, "t-" + id, "Text of " + id);
        graph.apply(comment, NOON);
        graph.apply(Told.links(comment, works), NOON);
    }
}
