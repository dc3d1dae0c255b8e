package io.mayberelated.ingest.source;

import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.accept.Sending;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.FileFormat.DraftSink;
import java.io.IOException;
import java.util.Optional;

/** Takes one page to the log and counts. */
final class Intake implements DraftSink, Sending.Tally {
    /** A page of which nothing can be read is a change at the source; of a few records, it may be chance. */
    private static final int TOO_FEW_TO_JUDGE = 10;

    private final Sending sending;
    private final Familiar familiar;
    private final Rejections rejections;
    private long fetched;
    private long fresh;
    private long rejected;
    private Optional<String> firstReason = Optional.empty();

    Intake(Accepting accepting, String source, Familiar familiar, Rejections rejections) {
        this.sending = new Sending(accepting, "source/" + source, this);
        this.familiar = familiar;
        this.rejections = rejections;
    }

    /** Returns when all of it is durable. */
    Counts take(Content content) throws IOException {
        content.into(this);
        sending.finish();
        return new Counts(1, fetched, fresh, rejected);
    }

    /** Why the page says nothing to us; empty when it does. */
    Optional<String> problem() {
        return rejected == fetched && rejected >= TOO_FEW_TO_JUDGE
                ? Optional.of(
                        "none of %d records can be read, the first: %s".formatted(rejected, firstReason.orElse("")))
                : Optional.empty();
    }

    @Override
    public void draft(long line, Draft draft) {
        fetched++;
        if (!familiar.isKnown(draft)) {
            sending.draft(line, draft);
        }
    }

    @Override
    public void accepted() {
        fresh++;
    }

    @Override
    public void rejected(long line, String reason) {
        fetched++;
        rejected++;
        firstReason = firstReason.or(() -> Optional.of(reason));
        rejections.add(reason);
    }
}
