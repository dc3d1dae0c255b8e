package io.mayberelated.search.api;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.search.index.IndexStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the service knows of itself. */
public final class IndexHealth {
    private final Supplier<Optional<String>> gate;
    private final Supplier<FeedStatus> feed;
    private final Supplier<Optional<Instant>> visibleUpTo;
    private final Supplier<IndexStatus> index;
    private final BooleanSupplier isRebuilding;

    /**
     * @param gate        why the service does not work yet; empty once it does
     * @param visibleUpTo when the broker took the newest event that can be found
     * @param isRebuilding whether an older index answers until the one that is made has caught up
     */
    public IndexHealth(
            Supplier<Optional<String>> gate,
            Supplier<FeedStatus> feed,
            Supplier<Optional<Instant>> visibleUpTo,
            Supplier<IndexStatus> index,
            BooleanSupplier isRebuilding) {
        this.gate = gate;
        this.feed = feed;
        this.visibleUpTo = visibleUpTo;
        this.index = index;
        this.isRebuilding = isRebuilding;
    }

    Freshness freshness() {
        FeedStatus status = feed.get();
        return new Freshness(visibleUpTo.get(), status.lag(), status.caughtUp());
    }

    FeedStatus feed() {
        return feed.get();
    }

    IndexStatus index() {
        return index.get();
    }

    /** Why it is not ready; empty once it is. */
    Optional<String> problem() {
        FeedStatus status = feed.get();
        return gate.get()
                .or(() -> status.failure().map(failure -> "the index no longer follows the log: " + failure))
                .or(() -> status.caughtUp() || isRebuilding.getAsBoolean() ? Optional.empty() : reading());
    }

    /** How far the log is read, as long as it is behind; an older index may answer meanwhile. */
    Optional<String> reading() {
        FeedStatus status = feed.get();
        long all = Math.max(1, status.applied() + status.toCatchUp());
        return status.caughtUp()
                ? Optional.empty()
                : Optional.of("reads the log: %,d events read, %,d to go (%d %%)"
                        .formatted(status.applied(), status.toCatchUp(), 100 * status.applied() / all));
    }
}
