package io.mayberelated.events.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mayberelated.events.Embedding;

/** Remembers the vectors of queries: many ask the same, and the model takes most of the time of a search. */
final class RememberedQueries implements Embedder {
    /** A longer one is nobody's habit, and would take more room than its vector. */
    private static final int QUERY_CHARS_MAX = 1_000;

    private final Embedder embedder;
    private final Cache<String, Embedding> queries;

    /** @param most how many are remembered; those asked for often stay */
    RememberedQueries(Embedder embedder, int most) {
        this.embedder = embedder;
        this.queries = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    public Embedding.Model model() {
        return embedder.model();
    }

    @Override
    public Embedding document(String text) {
        return embedder.document(text);
    }

    /** Not computed within the cache, which would make others with a like hash wait for it. */
    @Override
    public Embedding query(String text) {
        if (text.length() > QUERY_CHARS_MAX) {
            return embedder.query(text);
        }
        Embedding known = queries.getIfPresent(text);
        if (known != null) {
            return known;
        }
        Embedding made = embedder.query(text);
        queries.put(text, made);
        return made;
    }

    @Override
    public void close() {
        queries.invalidateAll();
        embedder.close();
    }
}
