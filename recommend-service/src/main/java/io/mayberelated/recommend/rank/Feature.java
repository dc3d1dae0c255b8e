package io.mayberelated.recommend.rank;

import io.mayberelated.recommend.candidates.Evidence;
import java.util.Locale;

/** What a score is made of. Each lies in 0 to 1, so its weight is the most it can move a score. */
public enum Feature {
    SAME_PASSAGE,
    NAMED_TOGETHER,
    ANSWERS,
    SAME_THREAD,
    CITES,
    CITED_BY,
    CO_CITED,
    COUPLED,
    WALK,
    SIMILAR_TEXT,
    SAME_AUTHOR,
    DISCUSSED,
    FRESH;

    /** As it is called in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Feature of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.SamePassage _ -> SAME_PASSAGE;
            case Evidence.NamedTogether _ -> NAMED_TOGETHER;
            case Evidence.Answers _ -> ANSWERS;
            case Evidence.SameThread _ -> SAME_THREAD;
            case Evidence.Cites _ -> CITES;
            case Evidence.CitedBy _ -> CITED_BY;
            case Evidence.CoCited _ -> CO_CITED;
            case Evidence.Coupled _ -> COUPLED;
            case Evidence.Walked _ -> WALK;
            case Evidence.SimilarText _ -> SIMILAR_TEXT;
            case Evidence.SameAuthor _ -> SAME_AUTHOR;
            case Evidence.Discussed _ -> DISCUSSED;
            case Evidence.Fresh _ -> FRESH;
        };
    }
}
