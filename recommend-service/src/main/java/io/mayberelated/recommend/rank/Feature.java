package io.mayberelated.recommend.rank;

import io.mayberelated.recommend.candidates.Evidence;

/**
 * What a score is made of. Each lies in 0 to 1, so its weight is the most it can move a score.
 *
 * <p>The weights are a judgement: what people say of two works in one breath is worth most; a list of references and a
 * likeness of words are worth about the same and less; a thread drifts.
 */
public enum Feature {
    NAMED_TOGETHER(1.0),
    CITES(0.5),
    CITED_BY(0.5),
    SIMILAR_TEXT(0.6),
    SAME_THREAD(0.4);

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }

    static Feature of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.NamedTogether _ -> NAMED_TOGETHER;
            case Evidence.SameThread _ -> SAME_THREAD;
            case Evidence.Cites _ -> CITES;
            case Evidence.CitedBy _ -> CITED_BY;
            case Evidence.SimilarText _ -> SIMILAR_TEXT;
        };
    }
}
