package io.mayberelated.recommend.graph;

/**
 * Where a walker is found who sets out from some nodes, follows edges at random, and now and then starts anew: the random
 * walk with restart (H. Tong, C. Faloutsos, J.-Y. Pan, ICDM 2006), as Pixie recommends by it (C. Eksombatchai et al., WWW
 * 2018).
 *
 * <p>Pixie lets many walkers run; here one is divided among the edges, step by step, until what would go along an edge is
 * too little to matter, as in the local push of R. Andersen, F. Chung and K. Lang (FOCS 2006). So there is no chance in
 * it, and a bound: each step goes along at most {@value #EDGES_PER_STEP_MAX} edges.
 */
public final class Walker {
    /** What one walker is. */
    public static final long WHOLE = 1L << 50;

    private static final int STEPS = 6;
    private static final int EDGES_PER_STEP_MAX = 30_000;
    private static final long LEAST = WHOLE / EDGES_PER_STEP_MAX;
    private static final int KINDS = 4;

    /** Of four steps two start anew: what is far away in a conversation is seldom what is meant. */
    private static final int RESTARTS_ONE_IN = 2;

    /**
     * How often a walker takes each kind of edge, in proportion to the other kinds there are: that a comment names a work, or
     * a work cites another, says that they belong together; to stand in one thread or to have one author says less.
     */
    private static final int NAMES = 10;

    private static final int CITES = 10;
    private static final int STANDS_IN = 2;
    private static final int ANSWERS = 2;
    private static final int WROTE = 2;

    private final Nodes graph;
    private final Tally reached = new Tally();
    private Tally next = new Tally();

    private Walker(Nodes graph) {
        this.graph = graph;
    }

    public static int work(int number) {
        return number * KINDS;
    }

    public static int comment(int number) {
        return number * KINDS + 1;
    }

    private static int thread(int number) {
        return number * KINDS + 2;
    }

    private static int person(int number) {
        return number * KINDS + 3;
    }

    /** The number of the work that a node is; {@link Nodes#NONE} when it is none. */
    public static int workAt(int node) {
        return node % KINDS == 0 ? node / KINDS : Nodes.NONE;
    }

    /**
     * @param from what it sets out from; all together at most {@link #WHOLE}
     * @return how much of it is found where; what never left is not counted
     */
    public static Tally walk(Nodes graph, Tally from) {
        Walker walker = new Walker(graph);
        Tally moving = from;
        for (int step = 0; step < STEPS && !moving.isEmpty(); step++) {
            boolean first = step == 0;
            walker.next = new Tally();
            moving.forEach((node, mass) -> {
                long stays = mass / RESTARTS_ONE_IN;
                if (!first) {
                    walker.reached.add(node, stays);
                }
                walker.leave(node, mass - stays);
            });
            moving = walker.next;
        }
        return walker.reached;
    }

    private void leave(int node, long mass) {
        int number = node / KINDS;
        switch (node % KINDS) {
            case 0 -> leaveWork(number, mass);
            case 1 -> leaveComment(number, mass);
            case 2 -> go(graph.inThread(number, most(mass)), graph.countInThread(number), mass, Walker::comment);
            default -> go(graph.by(number, most(mass)), graph.countBy(number), mass, Walker::work);
        }
    }

    private void leaveWork(int work, long mass) {
        int namings = graph.countNaming(work);
        int citings = graph.countCiting(work);
        int[] cited = graph.cited(work);
        int[] authors = graph.authors(work);
        int cites = citings + cited.length;
        long unit = mass
                / Math.max(1, (namings > 0 ? NAMES : 0) + (cites > 0 ? CITES : 0) + (authors.length > 0 ? WROTE : 0));
        go(graph.naming(work, most(unit * NAMES)), namings, unit * NAMES, Walker::comment);
        go(graph.citing(work, most(unit * CITES)), cites, unit * CITES, Walker::work);
        go(cited, cites, unit * CITES, Walker::work);
        go(authors, authors.length, unit * WROTE, Walker::person);
    }

    private void leaveComment(int comment, long mass) {
        int[] named = graph.named(comment);
        int[] replies = graph.replies(comment, most(mass));
        int parent = graph.parent(comment);
        int answers = replies.length + (parent == Nodes.NONE ? 0 : 1);
        long unit = mass / ((named.length > 0 ? NAMES : 0) + (answers > 0 ? ANSWERS : 0) + STANDS_IN);
        go(named, named.length, unit * NAMES, Walker::work);
        go(replies, answers, unit * ANSWERS, Walker::comment);
        go(parent == Nodes.NONE ? new int[0] : new int[] {parent}, answers, unit * ANSWERS, Walker::comment);
        go(new int[] {graph.thread(comment)}, 1, unit * STANDS_IN, Walker::thread);
    }

    /** Names a node by the number of what it is. */
    private interface Kind {
        int node(int number);
    }

    /** @param outOf how many edges there are of which these are some, or all */
    private void go(int[] to, int outOf, long mass, Kind kind) {
        long each = mass / Math.max(1, outOf);
        if (each >= LEAST) {
            for (int number : to) {
                next.add(kind.node(number), each);
            }
        }
    }

    /** Along more edges than this nothing would go anyway. */
    private static int most(long mass) {
        return (int) Math.min(Nodes.NEWEST_MAX, mass / LEAST);
    }
}
