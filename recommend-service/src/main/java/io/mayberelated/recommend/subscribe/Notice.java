package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.TextId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a subscriber should be told, unless it was told already.
 *
 * @param subject the text that caused it
 * @param work    empty when the subject itself is what to read
 * @param reasons best first, never none
 */
public record Notice(
        Kind kind, Subscription subscription, TextId subject, Optional<WorkRef> work, List<Reason> reasons) {
    /** Part of each event's id: when the rules change so much that things should be told anew, this is counted up. */
    static final String RULES = "1";

    public Notice {
        reasons = List.copyOf(reasons);
    }

    /** A hash of what is told to whom and of what caused it: of neither time nor score, which differ the next time. */
    public String id() {
        return CloudEvent.idOf(
                kind.name().toLowerCase(Locale.ROOT),
                subscription.id(),
                subject.toString(),
                work.map(WorkRef::id).map(TextId::of).orElse(subject).toString(),
                RULES);
    }

    public RecommendationEvent event(Instant now) {
        double score = reasons.stream().mapToDouble(Reason::share).sum();
        return new RecommendationEvent(
                id(), kind, subscription.id(), now, subject, work, score, reasons, subscription.note());
    }
}
