package io.mayberelated.recommend.graph;

import io.mayberelated.events.WorkId;
import java.util.List;

/** Which work answers to a name. */
public sealed interface Resolved {
    record Known(WorkId work) implements Resolved {}

    record Unknown() implements Resolved {}

    /** Several works claim the name, and none is clearly the one: two papers may well share a title. */
    record Contested(List<WorkId> claimants) implements Resolved {
        public Contested {
            claimants = List.copyOf(claimants);
        }
    }
}
