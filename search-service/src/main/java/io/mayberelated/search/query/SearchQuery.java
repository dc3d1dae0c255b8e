package io.mayberelated.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A search as a reader meant it, already within the limits.
 *
 * @param text   what to look for; without it, all that passes the filters
 * @param ranked how hits are ranked
 * @param page   which of them
 * @param wants  what the answer tells beside them
 */
public record SearchQuery(Optional<String> text, Filters filters, Ranked ranked, Page page, Wants wants) {
    public static final int LIMIT_MAX = 100;
    public static final int LIMIT_DEFAULT = 20;
    public static final int FACET_VALUES_MAX = 100;
    public static final int FACET_VALUES_DEFAULT = 10;

    /** What makes one text a better answer than another. */
    public enum Mode {
        /** The words that it shares with the question. */
        LEXICAL,
        /** What it means. */
        SEMANTIC,
        /** Both. */
        HYBRID
    }

    /** In which order hits come. */
    public enum Sorting {
        RELEVANCE,
        /** The newest first. */
        DATE,
        /** Those that most comments name first; comments by their votes. */
        DISCUSSION
    }

    /**
     * @param isBoosted   whether it counts that a text is discussed, and recent
     * @param isCorrected whether words that are nowhere are read as the nearest that is somewhere
     */
    public record Ranked(Mode mode, Sorting by, boolean isBoosted, boolean isCorrected) {
        public static final Ranked DEFAULT = new Ranked(Mode.HYBRID, Sorting.RELEVANCE, true, true);
    }

    /**
     * @param cursor   where the page before ended
     * @param isLatest whether to go on in the index as it is now, when the view that the cursor belongs to is gone
     */
    public record Page(int limit, Optional<String> cursor, boolean isLatest) {
        public static Page first(int limit) {
            return new Page(limit, Optional.empty(), false);
        }

        public Page {
            if (limit < 1 || limit > LIMIT_MAX) {
                throw new IllegalArgumentException("a page has 1 to %d hits".formatted(LIMIT_MAX));
            }
        }
    }

    /**
     * @param facets      by what to count all that was found
     * @param facetValues how many values of each
     */
    public record Wants(boolean highlights, boolean explanation, Set<Facet> facets, int facetValues) {
        public static final Wants HITS = new Wants(false, false, Set.of(), FACET_VALUES_DEFAULT);

        public Wants {
            facets = Set.copyOf(facets);
        }
    }

    /** The same for all pages of one search, and for no other search. */
    String question() {
        return String.join("\n", List.of(text.orElse(""), filters.toString(), ranked.toString()));
    }
}
