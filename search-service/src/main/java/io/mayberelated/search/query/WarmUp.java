package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
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

    public WarmUp(Search search, Similar similar) {
        this.search = search;
        this.similar = similar;
    }

    /** For works that are there: each is searched by its title, and what reads like it. */
    public void run() {
        for (Hit hit : search.find(query(Optional.empty(), WORKS)).hits()) {
            Indexed what = hit.what();
            search.find(query(Optional.of(title(what)), LIKE_THEM));
            similar.find(new SimilarTo(Optional.empty(), List.of(what), TextId.Kind.WORK, LIKE_THEM));
        }
    }

    private static String title(Indexed what) {
        return switch (what) {
            case Indexed.Work(var work) -> cut(work.title());
            case Indexed.Comment(var comment) -> cut(comment.text());
        };
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private static SearchQuery query(Optional<String> text, int limit) {
        return new SearchQuery(
                text,
                Optional.of(TextId.Kind.WORK),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                Optional.empty());
    }
}
