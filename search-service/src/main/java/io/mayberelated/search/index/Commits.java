package io.mayberelated.search.index;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes durable what was applied. On a thread of its own, since a disk takes its time and what comes meanwhile should be
 * found; what is written meanwhile may get into the commit, which is harmless: it is read once more after a crash.
 */
final class Commits implements AutoCloseable {
    private final Layout layout;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-commit").daemon().factory());
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private volatile Instant last;

    Commits(Layout layout, InstantSource clock) {
        this.layout = layout;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** When all that was applied was last made durable. */
    Instant last() {
        return last;
    }

    void now(OpenIndex index, Progress progress, boolean isSettled) {
        await();
        commit(index, CommitData.of(layout, progress, isSettled));
    }

    /** Whether it began; not while an earlier one is at it. */
    boolean begin(OpenIndex index, Progress progress, boolean isSettled) {
        if (!running.isDone()) {
            return false;
        }
        await();
        Map<String, String> data = CommitData.of(layout, progress, isSettled);
        running = CompletableFuture.runAsync(() -> commit(index, data), thread);
        return true;
    }

    /** @throws RuntimeException of the commit that failed: a view that cannot keep what it read must not look well */
    void await() {
        try {
            running.join();
        } catch (CompletionException e) {
            running = CompletableFuture.completedFuture(null);
            throw Optional.ofNullable(e.getCause())
                    .filter(RuntimeException.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }

    private void commit(OpenIndex index, Map<String, String> data) {
        index.write(writer -> {
            writer.setLiveCommitData(data.entrySet());
            return writer.commit();
        });
        last = clock.instant();
    }
}
