package io.mayberelated.deploy.local.client;

import java.util.List;
import java.util.Optional;

/** What search found, as far as outsiders need it. */
public record SearchAnswer(List<Hit> hits, Total total, Optional<String> next) {
    /** Comments may have no title. */
    public record Hit(String id, String kind, Optional<String> title, double score) {}

    /** @param relation whether the value is exact */
    public record Total(long value, String relation) {}

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
