package io.mayberelated.ingest.accept;

import io.mayberelated.events.Submission;
import io.mayberelated.events.TextId;
import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.accept.Submissions.Receipt;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.format.DraftJson;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Hands drafts to the log. */
public final class Accepting {
    private final Submissions submissions;
    private final InstantSource clock;
    private final DraftJson json = new DraftJson();

    public Accepting(Submissions submissions, InstantSource clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Sends it on its way. */
    CompletableFuture<Receipt> accept(String source, Draft draft) {
        return submissions.keep(
                switch (draft) {
                    case Draft.Withdrawal withdrawal -> withdrawal(source, withdrawal.text(), withdrawal.because());
                    case Draft other ->
                        new Submission(
                                source,
                                other.text(),
                                Submission.Action.PUT,
                                DraftJson.FORMAT,
                                clock.instant(),
                                json.write(other));
                });
    }

    Receipt acceptAndWait(Draft draft) {
        return await(accept("api", draft));
    }

    Receipt withdrawAndWait(TextId text, String because) {
        return await(submissions.keep(withdrawal("api", text, because)));
    }

    boolean isUnderstood(Receipt receipt) {
        return submissions.isUnderstood(receipt);
    }

    private Submission withdrawal(String source, TextId text, String because) {
        return new Submission(source, text, Submission.Action.WITHDRAW, DraftJson.FORMAT, clock.instant(), because);
    }

    static Receipt await(CompletableFuture<Receipt> kept) {
        try {
            return kept.join();
        } catch (CompletionException e) {
            throw refusal(e);
        }
    }

    static Refused refusal(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new Refused(
                Kind.UNAVAILABLE, "The log does not take it now, so it was not accepted: " + cause.getMessage());
    }
}
