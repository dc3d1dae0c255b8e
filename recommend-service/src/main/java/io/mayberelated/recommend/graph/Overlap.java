package io.mayberelated.recommend.graph;

/**
 * How often two works are named together.
 *
 * @param together units (comments, or threads) that name both
 * @param left     units that name the one, at least {@code together}
 * @param right    units that name the other, at least {@code together}
 */
public record Overlap(int together, int left, int right) {
    public Overlap {
        if (together < 1 || left < together || right < together) {
            throw new IllegalArgumentException("%d together of %d and %d".formatted(together, left, right));
        }
    }

    /**
     * Co-citation (H. Small, JASIS 24(4), 1973), normalised with Salton's cosine: {@code together / sqrt(left * right)}.
     *
     * @return near 0 (hardly ever together) to 1 (never apart)
     */
    public double cosine() {
        return together / Math.sqrt((double) left * right);
    }

    /**
     * The cosine, shrunk by {@code together / (together + 1)}: to be together the only time either came up may be chance
     * and counts half, ten times out of ten counts nearly full. Shrinking by support is from R. Bell and Y. Koren, ICDM
     * 2007, there for correlations.
     *
     * @return 0 to 1
     */
    public double strength() {
        return cosine() * together / (together + 1.0);
    }
}
