package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import java.util.function.Predicate;

/**
 * What may be proposed.
 *
 * @param works which works; asked only about those that would be proposed, since it may take a while
 * @param limit how many by each source
 */
public record Wanted(Predicate<WorkId> works, int limit) {
    boolean takes(WorkId work) {
        return works.test(work);
    }
}
