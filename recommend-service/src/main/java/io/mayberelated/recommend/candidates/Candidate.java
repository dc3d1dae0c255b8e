package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import java.util.List;

/** A work that might be worth reading, and what speaks for it. */
public record Candidate(WorkId work, List<Evidence> evidence) {
    public Candidate {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(work + " was proposed without evidence");
        }
    }

    double strongest() {
        double strongest = 0;
        for (Evidence one : evidence) {
            strongest = Math.max(strongest, one.strength());
        }
        return strongest;
    }
}
