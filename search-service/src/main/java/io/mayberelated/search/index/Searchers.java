package io.mayberelated.search.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** Lends out the index as it is visible now. Within one use it does not change. */
public interface Searchers {
    <T> T with(Use<T> use);

    /** Must not keep the searcher, and should have parsed all that can be parsed before. */
    @FunctionalInterface
    interface Use<T> {
        T of(IndexSearcher searcher) throws IOException;
    }
}
