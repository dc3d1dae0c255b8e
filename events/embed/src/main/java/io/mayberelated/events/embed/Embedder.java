package io.mayberelated.events.embed;

import io.mayberelated.events.Embedding;

/**
 * Tells what texts mean. May be called by many threads, and uses as many cores as there are calls; the same text has the
 * same vector whoever asks, and whoever asks beside.
 */
public interface Embedder extends AutoCloseable {
    Embedding.Model model();

    /** What is searched in, or compared with its like: any text but a query, also an empty one. */
    Embedding document(String text);

    /** What is searched for. A model may read it in another way than documents, with which it compares. */
    Embedding query(String text);

    /** To be called when no call is under way. */
    @Override
    void close();
}
