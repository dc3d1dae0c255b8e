package io.mayberelated.recommend.graph;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static io.mayberelated.recommend.Told.comment;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkerTest {
    private final Graph graph = new Graph();

    @Test
    void whatIsNamedBesideIsReachedSoonerThanWhatIsNamedBesideThat() {
        Posted near = comment("near", "t1", "Robust agents and the regulator.");
        Posted far = comment("far", "t2", "The regulator and selection.");
        works();
        say(near, ROBUST, REGULATOR);
        say(far, REGULATOR, SELECTION);

        Tally reached = Walker.walk(nodes(), from(ROBUST));

        assertThat(at(reached, REGULATOR)).isGreaterThan(at(reached, SELECTION));
        assertThat(at(reached, SELECTION)).isPositive();
    }

    @Test
    void whatNothingConnectsIsNotReached() {
        works();

        Tally reached = Walker.walk(nodes(), from(ROBUST));

        assertThat(List.of(REGULATOR, SELECTION, POWER))
                .allSatisfy(work -> assertThat(at(reached, work)).isZero());
    }

    @Test
    void noMoreWalkersArriveThanSetOut() {
        works();
        IntStream.range(0, 50).forEach(i -> say(comment("c" + i, "t", "All of it."), ROBUST, REGULATOR, POWER));
        long[] all = {0};

        Walker.walk(nodes(), from(ROBUST)).forEach((_, mass) -> all[0] += mass);

        assertThat(all[0]).isPositive().isLessThanOrEqualTo(Walker.WHOLE);
    }

    @Test
    void theOrderOfEventsMakesNoDifference() {
        List<Consumer<Graph>> events = new ArrayList<>();
        Random random = new Random(7);
        List<WorkId> works = List.of(ROBUST, REGULATOR, SELECTION, POWER);
        works.forEach(work -> events.add(g -> g.apply(Told.work(work, "T " + work, "S"), NOON)));
        for (int i = 0; i < 300; i++) {
            Posted said = comment("c" + i, "t" + i % 7, "Text.");
            WorkId[] named = {works.get(random.nextInt(4)), works.get(random.nextInt(4))};
            events.add(g -> g.apply(said, NOON));
            events.add(g -> g.apply(Told.links(said, named), NOON));
        }
        Graph shuffled = new Graph();
        events.forEach(event -> event.accept(graph));
        Collections.shuffle(events, random);

        events.forEach(event -> event.accept(shuffled));

        assertThat(works).allSatisfy(work -> assertThat(reached(shuffled, work)).isEqualTo(reached(graph, work)));
    }

    private static long reached(Graph graph, WorkId work) {
        Nodes nodes = graph.now().nodes();
        Tally from = new Tally();
        from.add(Walker.work(nodes.number(ROBUST)), Walker.WHOLE);
        return Walker.walk(nodes, from).of(Walker.work(nodes.number(work)));
    }

    private void works() {
        List.of(Told.robust(), Told.regulator(), Told.selection(), Told.power())
                .forEach(work -> graph.apply(work, NOON));
    }

    private void say(Posted comment, WorkId... works) {
        graph.apply(comment, NOON);
        graph.apply(Told.links(comment, works), NOON);
    }

    private Nodes nodes() {
        return graph.now().nodes();
    }

    private Tally from(WorkId work) {
        Tally from = new Tally();
        from.add(Walker.work(nodes().number(work)), Walker.WHOLE);
        return from;
    }

    private long at(Tally reached, WorkId work) {
        return reached.of(Walker.work(nodes().number(work)));
    }
}
