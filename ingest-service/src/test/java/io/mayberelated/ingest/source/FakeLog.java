package io.mayberelated.ingest.source;

import io.mayberelated.events.Submission;
import io.mayberelated.ingest.accept.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Submissions in memory; can be away. */
public final class FakeLog implements Submissions {
    private final List<Submission> kept = new ArrayList<>();
    private boolean isAway;

    @Override
    public synchronized CompletableFuture<Receipt> keep(Submission submission) {
        if (isAway) {
            return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        }
        kept.add(submission);
        return CompletableFuture.completedFuture(new Receipt(0, kept.size()));
    }

    @Override
    public boolean isUnderstood(Receipt receipt) {
        return true;
    }

    public synchronized void isAway(boolean away) {
        isAway = away;
    }

    public synchronized List<Submission> kept() {
        return List.copyOf(kept);
    }

    /** Which texts were handed in, in that order. */
    public synchronized List<String> ids() {
        return kept.stream().map(submission -> submission.id().id()).toList();
    }
}
