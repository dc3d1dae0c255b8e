package io.mayberelated.recommend;

import io.mayberelated.recommend.graph.Citation;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import io.mayberelated.recommend.graph.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is around a work, to be drawn: works, comments, threads and people, and what connects them. Breadth first, the newest
 * of each kind of neighbour first, never more than can be looked at.
 */
public final class GraphPicture {
    public static final int DEPTH_MAX = 3;

    private static final int NODES_MAX = 150;
    private static final int OF_ONE_KIND_MAX = 12;
    private static final int LABEL_CHARS_MAX = 120;

    private final GraphView graph;
    private final Nodes nodes;
    private final Map<Thing, Node> drawn = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private boolean cut;

    private GraphPicture(GraphView graph) {
        this.graph = graph;
        this.nodes = graph.nodes();
    }

    /** What a node is. */
    public enum Kind {
        WORK,
        COMMENT,
        THREAD,
        AUTHOR
    }

    /** What an edge says: the first … the second. */
    public enum Tie {
        NAMES,
        CITES,
        STANDS_IN,
        ANSWERS,
        WROTE
    }

    /** @param weight 0 to 1: by the order of magnitude of how many things it is connected with */
    public record Node(String id, Kind kind, String label, double weight) {}

    /** @param weight 0 to 1: how much it says, one of many of the same thing less than one of few */
    public record Edge(String from, String to, Tie tie, double weight) {}

    /**
     * @param nodes the work asked about first
     * @param cut   whether there is more
     */
    public record Picture(List<Node> nodes, List<Edge> edges, boolean cut) {
        public Picture {
            nodes = List.copyOf(nodes);
            edges = List.copyOf(edges);
        }
    }

    private record Thing(Kind kind, int number) {}

    /** @param work one that is there */
    public static Picture around(Work work, int depth, GraphView graph) {
        GraphPicture picture = new GraphPicture(graph);
        List<Thing> at = List.of(new Thing(Kind.WORK, graph.nodes().number(work.id())));
        at.forEach(picture::draw);
        for (int step = 0; step < depth; step++) {
            Set<Thing> next = new LinkedHashSet<>();
            at.forEach(thing -> picture.look(thing, next));
            at = List.copyOf(next);
        }
        return new Picture(List.copyOf(picture.drawn.values()), List.copyOf(picture.edges), picture.cut);
    }

    private void look(Thing thing, Set<Thing> next) {
        int number = thing.number();
        switch (thing.kind()) {
            case WORK -> {
                from(Kind.COMMENT, nodes.naming(number, OF_ONE_KIND_MAX + 1), thing, Tie.NAMES, next);
                from(Kind.WORK, nodes.citing(number, OF_ONE_KIND_MAX + 1), thing, Tie.CITES, next);
                to(Kind.WORK, nodes.cited(number), thing, Tie.CITES, next);
                from(Kind.AUTHOR, nodes.authors(number), thing, Tie.WROTE, next);
            }
            case COMMENT -> {
                to(Kind.WORK, nodes.named(number), thing, Tie.NAMES, next);
                to(Kind.THREAD, new int[] {nodes.thread(number)}, thing, Tie.STANDS_IN, next);
                from(Kind.COMMENT, nodes.replies(number, OF_ONE_KIND_MAX + 1), thing, Tie.ANSWERS, next);
                if (nodes.parent(number) != Nodes.NONE) {
                    to(Kind.COMMENT, new int[] {nodes.parent(number)}, thing, Tie.ANSWERS, next);
                }
            }
            case THREAD -> from(Kind.COMMENT, nodes.inThread(number, OF_ONE_KIND_MAX + 1), thing, Tie.STANDS_IN, next);
            case AUTHOR -> to(Kind.WORK, nodes.by(number, OF_ONE_KIND_MAX + 1), thing, Tie.WROTE, next);
        }
    }

    private void from(Kind kind, int[] others, Thing thing, Tie tie, Set<Thing> next) {
        first(kind, others).forEach(other -> connect(other, thing, other, tie, next));
    }

    private void to(Kind kind, int[] others, Thing thing, Tie tie, Set<Thing> next) {
        first(kind, others).forEach(other -> connect(thing, other, other, tie, next));
    }

    private List<Thing> first(Kind kind, int[] numbers) {
        cut |= numbers.length > OF_ONE_KIND_MAX;
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < Math.min(OF_ONE_KIND_MAX, numbers.length); i++) {
            things.add(new Thing(kind, numbers[i]));
        }
        return things;
    }

    private void connect(Thing from, Thing to, Thing other, Tie tie, Set<Thing> next) {
        if (!drawn.containsKey(other)) {
            if (drawn.size() == NODES_MAX) {
                cut = true;
                return;
            }
            draw(other);
            next.add(other);
        }
        edges.add(new Edge(id(from), id(to), tie, Citation.strength(among(from, tie))));
    }

    /** How many of them it has: of the same tie, from the same thing. */
    private int among(Thing from, Tie tie) {
        return switch (tie) {
            case NAMES -> nodes.named(from.number()).length;
            case CITES -> nodes.cited(from.number()).length;
            case WROTE -> nodes.countBy(from.number());
            case STANDS_IN, ANSWERS -> 1;
        };
    }

    private void draw(Thing thing) {
        drawn.put(thing, new Node(id(thing), thing.kind(), label(thing), weight(thing)));
    }

    private String id(Thing thing) {
        return switch (thing.kind()) {
            case WORK -> "work:" + nodes.workId(thing.number());
            case COMMENT -> "comment:" + nodes.commentId(thing.number());
            case THREAD -> "thread:" + nodes.threadName(thing.number());
            case AUTHOR -> "author:" + nodes.personName(thing.number());
        };
    }

    private String label(Thing thing) {
        return shortened(
                switch (thing.kind()) {
                    case WORK ->
                        graph.work(nodes.workId(thing.number()))
                                .map(Work::title)
                                .orElse("");
                    case COMMENT ->
                        graph.comment(nodes.commentId(thing.number()))
                                .map(Comment::text)
                                .orElse("");
                    case THREAD -> nodes.threadName(thing.number());
                    case AUTHOR -> nodes.personName(thing.number());
                });
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LABEL_CHARS_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LABEL_CHARS_MAX - 1)) + "…";
    }

    private double weight(Thing thing) {
        int number = thing.number();
        int connections = switch (thing.kind()) {
            case WORK -> nodes.countNaming(number) + nodes.countCiting(number) + nodes.cited(number).length;
            case COMMENT -> nodes.named(number).length;
            case THREAD -> nodes.countInThread(number);
            case AUTHOR -> nodes.countBy(number);
        };
        return Math.min(1, Math.log1p(connections) / Math.log1p(Nodes.NEWEST_MAX));
    }
}
