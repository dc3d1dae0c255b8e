package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Found.Hit;
import java.util.List;
import java.util.Optional;

/**
 * Asks some questions before anybody else does: the first one to a new process costs as much as hundreds later, and
 * recommend-service waits less than that.
 */
public final class WarmUp {
    private static final int WORKS = 20;
    private static final int LIKE_THEM = 10;

    private final Search search;
    private final Similar similar;
    private final Lookup lookup;

    public WarmUp(Search search, Similar similar, Lookup lookup) {
        this.search = search;
        this.similar = similar;
        this.lookup = lookup;
    }

    /** For works that are there: each is searched by its title, and what reads like it. */
    public void run() {
        for (Hit hit : search.find(query(Optional.empty(), WORKS)).hits()) {
            Found _ = search.find(query(Optional.of(cut(hit.card().title())), LIKE_THEM));
            lookup.work(new WorkId(hit.card().id()))
                    .map(Indexed.Work::new)
                    .ifPresent(work ->
                            similar.find(new SimilarTo(Optional.empty(), List.of(work), TextId.Kind.WORK, LIKE_THEM)));
        }
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private static SearchQuery query(Optional<String> text, int limit) {
        return new SearchQuery(
                text,
                Filters.of(TextId.Kind.WORK),
                SearchQuery.Ranked.DEFAULT,
                SearchQuery.Page.first(limit),
                SearchQuery.Wants.HITS);
    }
}
