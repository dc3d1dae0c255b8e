package io.mayberelated.ingest.embed;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.embed.Embedder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that ask the model, each with one text at a time. */
final class Callers implements AutoCloseable {
    private final Embedder embedder;
    private final ExecutorService threads;

    /** @param count as many cores are busy */
    Callers(Embedder embedder, int count) {
        this.embedder = embedder;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("embed-", 1).factory());
    }

    Future<Embedding> embed(String text) {
        return threads.submit(() -> embedder.document(text));
    }

    /** Returns when the model is no longer asked anything, so that it may be let go. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
