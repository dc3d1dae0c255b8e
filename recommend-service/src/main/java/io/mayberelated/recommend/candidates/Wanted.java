package io.mayberelated.recommend.candidates;

import java.util.function.IntPredicate;

/**
 * What may be proposed.
 *
 * @param works which works, by their numbers; asked only about those that would be proposed, since it may take a while
 * @param limit how many by each source
 */
public record Wanted(IntPredicate works, int limit) {
    boolean takes(int work) {
        return works.test(work);
    }
}
