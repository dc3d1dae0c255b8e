package io.mayberelated.recommend.graph;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.recommend.Told;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraphTest {
    private static final Posted COMMENT = comment("c1", "t1", "It improves on the Good Regulator Theorem.");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Graph graph = new Graph();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderOfTopicsEndsInTheSameState(int seed) {
        History history = new History(new Random(seed));

        String shuffled = History.described(history.shuffled());

        assertThat(shuffled).isEqualTo(History.described(history.inOrder()));
    }

    @Test
    void aCommentNamesNothingBeforeItIsThere() {
        graph.apply(Told.robust(), NOON);

        graph.apply(links(COMMENT, ROBUST), NOON);

        assertThat(graph.now().naming(ROBUST)).isEmpty();
    }

    @Test
    void linksThatCameBeforeTheirCommentCountOnceItIsThere() {
        graph.apply(Told.robust(), NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);

        graph.apply(COMMENT, NOON);

        assertThat(graph.now().naming(ROBUST)).containsExactly(COMMENT.id());
    }

    @Test
    void anEditReplacesAllThatACommentNamed() {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.regulator(), NOON);
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);

        graph.apply(links(COMMENT, REGULATOR), NOON);

        assertThat(graph.now().named(COMMENT.id())).extracting(Naming::work).containsExactly(REGULATOR);
    }

    @Test
    void aWithdrawnWorkIsNamedByNobody() {
        graph.apply(Told.robust(), NOON);
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);

        graph.apply(Told.withdrawn(ROBUST), NOON);

        assertThat(graph.now().named(COMMENT.id())).isEmpty();
    }

    @Test
    void repeatingALinkDoesNotMakeItNew() {
        graph.apply(Told.robust(), NOON);
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);

        graph.apply(links(COMMENT, ROBUST), LATER);

        assertThat(graph.now().named(COMMENT.id())).extracting(Naming::since).containsExactly(NOON);
    }

    @Test
    void aLinkIsNewWhereThereWasNone() {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.selection(), NOON);
        graph.apply(COMMENT, NOON);
        graph.apply(links(COMMENT, ROBUST), NOON);

        graph.apply(links(COMMENT, ROBUST, SELECTION), LATER);

        assertThat(graph.now().named(COMMENT.id())).extracting(Naming::since).containsExactly(NOON, LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "arxiv:2402.10877",
        "arXiv:2402.10877v3",
        "title:Robust agents learn causal world models",
        "url:example.org/robust"
    })
    void anyNameLeadsToTheWork(String name) {
        graph.apply(
                Told.work(
                        ROBUST,
                        "Robust Agents Learn Causal World Models",
                        "Abstract.",
                        WorkName.parse("url:example.org/robust")),
                NOON);

        assertThat(graph.now().resolve(WorkName.parse(name))).isEqualTo(new Resolved.Known(ROBUST));
    }

    @Test
    void aTitleThatTwoWorksHaveLeadsToNeither() {
        WorkId other = new WorkId("doi:10.1000/other");
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.work(other, Told.robust().title(), "Abstract."), NOON);

        Resolved resolved = graph.now()
                .resolve(new WorkName(WorkName.Scheme.TITLE, Told.robust().title()));

        assertThat(resolved).isEqualTo(new Resolved.Contested(List.of(ROBUST, other)));
    }

    @Test
    void referencesAreFollowedBothWays() {
        graph.apply(Told.robust(), NOON);
        graph.apply(Told.regulator(), NOON);

        graph.apply(Told.references(ROBUST, REGULATOR), NOON);

        assertThat(graph.now().citing(REGULATOR)).containsExactly(ROBUST);
        assertThat(graph.now().cited(ROBUST)).extracting(Naming::work).containsExactly(REGULATOR);
    }

    @ParameterizedTest
    @CsvSource({
        // together, left, right, cosine, strength
        "1,  1,  1, 1.0,    0.5",
        "2,  2,  2, 1.0,    0.6667",
        "1,  4,  9, 0.1667, 0.0833",
        "9,  9,  9, 1.0,    0.9",
        "1, 100, 1, 0.1,    0.05"
    })
    void togethernessIsTheShrunkCosine(int together, int left, int right, double cosine, double strength) {
        Overlap overlap = new Overlap(together, left, right);

        assertThat(overlap.cosine()).isCloseTo(cosine, within());
        assertThat(overlap.strength()).isCloseTo(strength, within());
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "3, 0.5", "7, 0.3333", "31, 0.2"})
    void aCitationAmongFewIsWorthMore(int references, double strength) {
        assertThat(Citation.strength(references)).isCloseTo(strength, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-4);
    }
}
