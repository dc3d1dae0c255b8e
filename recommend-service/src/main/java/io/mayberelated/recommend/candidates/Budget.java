package io.mayberelated.recommend.candidates;

import io.mayberelated.recommend.graph.Nodes;

/** How much is looked at for one question, so that a hundred seeds take no longer than a reader waits. */
final class Budget {
    /** Of what points at one seed, however few seeds there are. */
    private static final int OF_ONE_MAX = Nodes.NEWEST_MAX;
    /** The least that says something. */
    private static final int OF_ONE_MIN = 32;
    /** Of what points at all seeds together. */
    private static final int OF_ALL = 4_096;

    private Budget() {}

    /** How many of the newest that point at each seed are looked at. */
    static int ofEach(Seeds seeds) {
        return Math.clamp(OF_ALL / Math.max(1, seeds.works().size()), OF_ONE_MIN, OF_ONE_MAX);
    }
}
