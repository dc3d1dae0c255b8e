package io.mayberelated.search;

import io.mayberelated.search.index.LuceneIndex;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Compares the index with its checksums now and then, on a thread of its own; damage makes it be read again from the log. */
final class IndexUpkeep implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

    private final LuceneIndex index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-check").daemon().factory());

    IndexUpkeep(LuceneIndex index) {
        this.index = index;
    }

    IndexUpkeep start(Duration every) {
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void check() {
        try {
            index.check().ifPresent(damage -> LOG.errorf("%s; it is read again from the log", damage));
        } catch (RuntimeException e) {
            LOG.error("the index could not be checked", e);
        }
    }
}
