package io.mayberelated.events;

import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Something that a subscriber was told. Topic {@code recommendations.v1}, keyed by {@link #subscription()}.
 *
 * @param id      a hash of the cause, equal on every channel and every attempt; a subscriber removes duplicates by it
 * @param kind    {@code mention}: a text names what the reader follows; {@code recommendation}: a work came up
 * @param subject the text that caused it
 * @param work    what is recommended, or was named; empty when the comment itself is what to read
 * @param score   the sum of the shares of the reasons
 * @param note    what the subscriber wrote down when subscribing
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
        Optional<String> note)
        implements Event {
    public enum Kind {
        MENTION,
        RECOMMENDATION
    }

    /** Enough of a work to show it in a list. */
    public record WorkRef(WorkId id, String title, List<String> authors, Optional<Year> year, Optional<URI> url) {
        public WorkRef {
            authors = List.copyOf(authors);
        }
    }

    public RecommendationEvent {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("event %s tells no reason".formatted(id));
        }
    }
}
