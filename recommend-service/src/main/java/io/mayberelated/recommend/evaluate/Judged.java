package io.mayberelated.recommend.evaluate;

import io.mayberelated.events.WorkId;
import java.util.Map;
import java.util.Optional;

/**
 * A question and what people answered.
 *
 * @param about the work that it is about; never an answer
 * @param text  what else is said
 * @param right the works that somebody named, with how much each is worth
 */
record Judged(WorkId about, Optional<String> text, Map<WorkId, Integer> right) {
    Judged {
        right = Map.copyOf(right);
    }
}
