package io.mayberelated.recommend.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of results, as {@code GET /v1/search} answers; of its fields those that the page shows. */
public record Results(
        Optional<Query> query,
        List<Hit> hits,
        Total total,
        Optional<String> next,
        Optional<Map<String, Counted>> facets,
        boolean partial) {
    public Results {
        hits = List.copyOf(hits);
    }

    /** How the question was understood. */
    public record Query(Optional<String> instead, Optional<String> didYouMean) {}

    /** A work or a comment. */
    public record Hit(
            String id,
            String kind,
            String title,
            Map<String, List<String>> highlights,
            Optional<List<String>> authors,
            Optional<Integer> year,
            Optional<String> venue,
            Optional<String> author,
            Optional<String> thread,
            Optional<Instant> postedAt,
            Optional<String> url) {}

    public record Total(long value, String relation) {
        public boolean isExact() {
            return relation.equals("eq");
        }
    }

    public record Counted(List<Value> values) {
        public Counted {
            values = List.copyOf(values);
        }
    }

    public record Value(String value, long count, Optional<String> label) {}
}
