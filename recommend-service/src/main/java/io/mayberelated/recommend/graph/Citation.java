package io.mayberelated.recommend.graph;

/** What one citation is worth. */
public final class Citation {
    private Citation() {}

    /**
     * A work that cites few says more with each citation: {@code 1 / log2(1 + references)}, the weight by rarity of L.
     * Adamic and E. Adar, Social Networks 25(3), 2003.
     *
     * @param references how many known works the citing one cites, the one in question among them
     * @return 1 (it cites nothing else) down towards 0
     */
    public static double strength(int references) {
        if (references < 1) {
            throw new IllegalArgumentException("a citation in a list of %d".formatted(references));
        }
        return Math.log(2) / Math.log1p(references);
    }
}
