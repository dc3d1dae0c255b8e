package io.mayberelated.recommend.explain;

import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import java.util.List;

/**
 * A work to read, and why.
 *
 * @param score   the sum of the shares of the reasons
 * @param reasons best first, never none
 */
public record Recommendation(WorkRef work, double score, List<Reason> reasons) {
    public Recommendation {
        reasons = List.copyOf(reasons);
    }
}
