package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.TextId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was told already. It is never told again, whatever is edited, repeated or restarted. */
public interface ToldLedger {
    /** An event that told of a text, or of a work. */
    record Entry(String eventId, String subscription, TextId subject) {}

    /** Those of some event ids that stand in the ledger. */
    Set<String> told(Collection<String> eventIds);

    /** What was told because of a text, or of a work as what to read; no withdrawals. In the order of event ids. */
    List<Entry> about(TextId text);

    /** Enters events; one that stands there already changes nothing. */
    void enter(Collection<RecommendationEvent> events);

    long count();
}
