package io.mayberelated.events;

import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a subscriber was told. Topic {@code recommendations.v1}, keyed by {@link #subscription()}.
 *
 * @param id      a hash of the cause, equal on every channel and every attempt; a subscriber removes duplicates by it
 * @param kind    {@code mention}: a text names what the reader follows; {@code recommendation}: a work came up; {@code
 *                withdrawal}: what was told is no longer there
 * @param subject the text that caused it
 * @param work    what is recommended, or was named; empty when the comment itself is what to read
 * @param score   the sum of the shares of the reasons
 * @param note    what the subscriber wrote down when subscribing
 * @param withdraws of a withdrawal: the id of the event that told what is gone
 * @param backfill  true for what was there before the subscription, and is told because it was asked for
 */
public record RecommendationEvent(
        String id,
        Kind kind,
        String subscription,
        Instant at,
        TextId subject,
        Optional<WorkRef> work,
        double score,
        List<Reason> reasons,
        Optional<String> note,
        Optional<String> withdraws,
        Optional<Boolean> backfill)
        implements Event {
    public enum Kind {
        MENTION,
        RECOMMENDATION,
        WITHDRAWAL
    }

    /** Enough of a work to show it in a list. */
    public record WorkRef(WorkId id, String title, List<String> authors, Optional<Year> year, Optional<URI> url) {
        public WorkRef {
            authors = List.copyOf(authors);
        }
    }

    /** One that tells news. */
    public RecommendationEvent(
            String id,
            Kind kind,
            String subscription,
            Instant at,
            TextId subject,
            Optional<WorkRef> work,
            double score,
            List<Reason> reasons,
            Optional<String> note) {
        this(id, kind, subscription, at, subject, work, score, reasons, note, Optional.empty(), Optional.empty());
    }

    public RecommendationEvent {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("event %s tells no reason".formatted(id));
        }
    }

    /** What it is as a CloudEvent, the same on every channel. */
    public CloudEvent attributes() {
        String said = kind.name().toLowerCase(Locale.ROOT);
        return new CloudEvent(id, "/recommend", "io.mayberelated.%s.v1".formatted(said), at);
    }
}
