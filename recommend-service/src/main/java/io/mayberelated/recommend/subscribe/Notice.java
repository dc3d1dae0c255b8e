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
 * @param subject   the text that caused it
 * @param work      empty when the subject itself is what to read
 * @param reasons   best first, never none
 * @param withdraws the event that told what is gone, of a withdrawal
 */
public record Notice(
        Kind kind,
        Subscription subscription,
        TextId subject,
        Optional<WorkRef> work,
        List<Reason> reasons,
        Optional<String> withdraws) {
    /** Part of each event's id: when the rules change so much that things should be told anew, this is counted up. */
    static final String RULES = "1";

    public Notice {
        reasons = List.copyOf(reasons);
    }

    /** News. */
    public Notice(Kind kind, Subscription subscription, TextId subject, Optional<WorkRef> work, List<Reason> reasons) {
        this(kind, subscription, subject, work, reasons, Optional.empty());
    }

    /** What was told is gone. Nothing of it is said again. */
    static Notice withdrawal(Subscription subscription, ToldLedger.Entry told) {
        Reason gone = new Reason(Reason.Type.WITHDRAWN, 0, Optional.empty(), Optional.empty(), Optional.empty());
        return new Notice(
                Kind.WITHDRAWAL,
                subscription,
                told.subject(),
                Optional.empty(),
                List.of(gone),
                Optional.of(told.eventId()));
    }

    /** A hash of what is told to whom and of what caused it: of neither time nor score, which differ the next time. */
    public String id() {
        return CloudEvent.idOf(
                kind.name().toLowerCase(Locale.ROOT),
                subscription.id(),
                subject.toString(),
                withdraws.orElseGet(() ->
                        work.map(WorkRef::id).map(TextId::of).orElse(subject).toString()),
                RULES);
    }

    /** @param backfill whether it is told because somebody asked for what was there before */
    public RecommendationEvent event(Instant now, boolean backfill) {
        double score = reasons.stream().mapToDouble(Reason::share).sum();
        return new RecommendationEvent(
                id(),
                kind,
                subscription.id(),
                now,
                subject,
                work,
                score,
                reasons,
                subscription.note(),
                withdraws,
                backfill ? Optional.of(true) : Optional.empty());
    }
}
