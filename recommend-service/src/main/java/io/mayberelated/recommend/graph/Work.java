package io.mayberelated.recommend.graph;

import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import java.net.URI;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a work. Its names are kept by the graph, its abstract by search-service.
 *
 * @param since when the broker took the first event that told of it, as far as the log still knows
 */
public record Work(
        WorkId id, String title, List<String> authors, Optional<Year> year, Optional<URI> url, Instant since) {
    static Work of(Described event, Instant since) {
        return new Work(
                event.id(),
                event.title(),
                event.authors(),
                event.year(),
                event.pages().stream().findFirst(),
                since);
    }

    public WorkRef ref() {
        return new WorkRef(id, title, authors, year, url);
    }
}
