package io.mayberelated.search.query;

import io.mayberelated.search.index.Indexed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param next    cursor of the page after; empty when this is the last
 * @param changed whether the index has changed since the page before: scores move a little with every document, so a hit
 *     whose place is near a page's end may be missing or come twice
 */
public record Found(List<Hit> hits, Total total, Optional<String> next, boolean changed) {
    /** @param highlights field → snippets of it, HTML with {@code <mark>} */
    public record Hit(Indexed what, double score, Map<String, List<String>> highlights) {}

    /** @param exact whether there are just so many, or at least so many */
    public record Total(long value, boolean exact) {}
}
