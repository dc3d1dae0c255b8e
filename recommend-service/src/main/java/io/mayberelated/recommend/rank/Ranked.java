package io.mayberelated.recommend.rank;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Evidence;
import java.util.List;

/** A candidate with its score, and what each piece of evidence added to it. */
public record Ranked(WorkId work, Score score, List<Weighed> evidence) {
    /** @param share what it added to the score; all shares sum to it */
    public record Weighed(Evidence evidence, double share) {}

    public Ranked {
        evidence = List.copyOf(evidence);
    }
}
