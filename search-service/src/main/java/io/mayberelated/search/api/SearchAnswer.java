package io.mayberelated.search.api;

import io.mayberelated.search.query.Facet;
import io.mayberelated.search.query.Facets;
import io.mayberelated.search.query.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param query   how the question was read; not there where nothing was asked in words
 * @param next    the cursor of the page after; not there on the last
 * @param facets  what was asked for, counted over all that was found
 * @param partial whether time ran out before all was looked at
 * @param took    milliseconds
 */
record SearchAnswer(
        Optional<UnderstoodAnswer> query,
        List<HitAnswer> hits,
        Total total,
        Optional<String> next,
        Optional<Map<Facet, Facets.Counted>> facets,
        boolean partial,
        Freshness freshness,
        long took) {
    /** @param relation {@code eq}: just so many; {@code gte}: at least so many */
    record Total(long value, Relation relation) {
        /** How the value is meant. */
        enum Relation {
            EQ,
            GTE
        }

        static Total of(Found.Total total) {
            return new Total(total.value(), total.isExact() ? Relation.EQ : Relation.GTE);
        }
    }

    static SearchAnswer of(Found found, Freshness freshness, long took) {
        return new SearchAnswer(
                found.understood().map(UnderstoodAnswer::of),
                found.hits().stream().map(HitAnswer::of).toList(),
                Total.of(found.total()),
                found.next(),
                found.facets().isEmpty() ? Optional.empty() : Optional.of(found.facets()),
                found.isPartial(),
                freshness,
                took);
    }
}
