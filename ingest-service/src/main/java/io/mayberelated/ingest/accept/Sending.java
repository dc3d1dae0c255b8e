package io.mayberelated.ingest.accept;

import io.mayberelated.ingest.accept.Submissions.Receipt;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes what a parser finds to the log, in the order of the file; files and fetched pages alike go this way. A bounded
 * number of records is on its way at a time.
 */
public final class Sending implements DraftSink {
    /** Enough to keep the broker busy, few enough to hold in memory. */
    private static final int ON_THEIR_WAY_MAX = 2_000;

    private final Accepting accepting;
    private final String source;
    private final Tally tally;
    private final Deque<CompletableFuture<Receipt>> onTheirWay = new ArrayDeque<>();

    /** Counts what a parser found. */
    public interface Tally {
        void accepted();

        void rejected(long line, String reason);
    }

    /** @param source as submissions name it: {@code import/…} or {@code source/…} */
    public Sending(Accepting accepting, String source, Tally tally) {
        this.accepting = accepting;
        this.source = source;
        this.tally = tally;
    }

    /** @throws CompletionException when the log did not take one that was sent before */
    @Override
    public void draft(long line, Draft draft) {
        if (onTheirWay.size() >= ON_THEIR_WAY_MAX) {
            onTheirWay.removeFirst().join();
        }
        onTheirWay.addLast(accepting.accept(source, draft));
        tally.accepted();
    }

    @Override
    public void rejected(long line, String reason) {
        tally.rejected(line, reason);
    }

    /**
     * Returns when all of it is durable.
     *
     * @throws CompletionException when the log did not take it
     */
    public void finish() {
        onTheirWay.forEach(CompletableFuture::join);
        onTheirWay.clear();
    }
}
