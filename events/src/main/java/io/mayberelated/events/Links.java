package io.mayberelated.events;

import java.time.Instant;
import java.util.List;

/**
 * What one text is known to name. Topic {@code links.v1}, keyed by {@link #source()} and compacted; the list is whole,
 * and empty once the text is withdrawn. Mentions by title or sentence to which no work answers are left out: most
 * quoted phrases are no titles.
 *
 * @param resolver version of the rules that made the links
 */
public record Links(TextId source, Instant at, String resolver, List<Link> links) implements Event {
    public Links {
        links = List.copyOf(links);
    }
}
