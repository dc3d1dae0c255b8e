package io.mayberelated.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/** Lends out the index as it is visible now, or as it was when a question was first asked. Within one use it does not change. */
public interface Searchers {
    <T> T with(Use<T> use);

    /** In a view that was kept; empty when it is kept no longer. */
    <T> Optional<T> with(ViewId view, Use<T> use);

    /** The view that {@link #with(Use)} would show now. */
    ViewId current();

    /** Keeps the view that a searcher of this use shows, for as long as somebody pages through it. */
    ViewId keep(IndexSearcher searcher);

    /** Must not keep the searcher, and should have parsed all that can be parsed before. */
    @FunctionalInterface
    interface Use<T> {
        T of(IndexSearcher searcher) throws IOException;
    }
}
