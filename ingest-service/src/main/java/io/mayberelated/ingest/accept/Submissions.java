package io.mayberelated.ingest.accept;

import io.mayberelated.events.Submission;
import java.util.concurrent.CompletableFuture;

/** Where submissions are kept. */
public interface Submissions {
    /** Completes when it is durable; exceptionally when it is not. */
    CompletableFuture<Receipt> keep(Submission submission);

    /**
     * What became of a submission.
     *
     * @param partition where it lies
     * @param offset    its place there
     */
    record Receipt(int partition, long offset) {
        @Override
        public String toString() {
            return partition + "-" + offset;
        }
    }

    /** Whether it was read by the understanding step of this process already. */
    boolean isUnderstood(Receipt receipt);
}
