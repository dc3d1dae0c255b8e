package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.RecommendationEvent;
import java.util.Collection;
import java.util.Set;

/** What was told already. It is never told again, whatever is edited, repeated or restarted. */
public interface ToldLedger {
    /** Those of some event ids that stand in the ledger. */
    Set<String> told(Collection<String> eventIds);

    /** Enters events; one that stands there already changes nothing. */
    void enter(Collection<RecommendationEvent> events);

    long count();
}
