package io.mayberelated.search.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param next    the cursor of the page after; not there on the last
 * @param changed whether the index has changed since the page before, so that a hit near its end may be missing or come twice
 * @param took    milliseconds
 */
record SearchAnswer(
        List<HitAnswer> hits, Total total, Optional<String> next, boolean changed, Freshness freshness, long took) {
    /** @param relation {@code eq}: just so many; {@code gte}: at least so many */
    record Total(long value, Relation relation) {
        /** How the value is meant. */
        enum Relation {
            EQ,
            GTE
        }
    }
}
