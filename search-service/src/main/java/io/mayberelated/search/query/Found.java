package io.mayberelated.search.query;

import io.mayberelated.events.query.Question;
import io.mayberelated.search.index.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param understood how the question was read; empty when nothing was asked in words
 * @param next       cursor of the page after; empty when this is the last
 * @param facets     what was asked for, counted over all that was found
 * @param isPartial  whether time ran out before all was looked at
 */
public record Found(
        Optional<Understood> understood,
        List<Hit> hits,
        Total total,
        Optional<String> next,
        Map<Facet, Facets.Counted> facets,
        boolean isPartial) {
    public Found {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * @param document    in the view of the index that answered
     * @param highlights  field → snippets of it, HTML with {@code <mark>}
     * @param explanation what the score is made of; empty where nobody asked
     */
    public record Hit(
            Card card,
            int document,
            double score,
            Map<String, List<String>> highlights,
            Optional<Explained> explanation) {}

    /** @param isExact whether there are just so many, or at least so many */
    public record Total(long value, boolean isExact) {}

    /**
     * @param mode        by what hits were ranked
     * @param instead     why not as it was asked; empty when it was
     * @param corrections words that are nowhere, and what was looked for instead
     * @param didYouMean  what may have been meant, as a question
     */
    public record Understood(
            Question question,
            SearchQuery.Mode mode,
            Optional<String> instead,
            List<Correction> corrections,
            Optional<String> didYouMean) {
        public Understood {
            corrections = List.copyOf(corrections);
        }
    }

    public record Correction(String from, String to) {}
}
