package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.Answer;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.ImportStatus;
import io.mayberelated.deploy.local.process.Service;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Hands files in and watches what becomes of them. */
public final class Imports {
    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(15);

    private final HttpApi api;
    private final Progress progress;

    public Imports(HttpApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * Hands in a file of a JSON object a line, and returns when the import is done.
     *
     * @param what  what is in it, for people
     * @param count how many records there are, for the progress
     * @throws CannotRun when the import failed
     */
    public ImportStatus load(String what, byte[] file, int count) {
        Stopwatch watch = Stopwatch.started();
        String id = "up-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        FutureTask<Answer> handedIn = new FutureTask<>(() -> api.importFile("?format=jsonl&id=" + id, file));
        Thread.ofVirtual().name("import of " + what).start(handedIn);
        boolean ended = Patience.until(IMPORTED_WITHIN, () -> {
            progress.now("%d %s: %s"
                    .formatted(count, what, status(id).map(Imports::said).orElse("handing in")));
            return handedIn.isDone();
        });
        if (!ended) {
            throw new CannotRun("The import of %s was not done after %s.".formatted(what, watch));
        }
        answer(handedIn).orFail("the import of " + what);
        ImportStatus last =
                status(id).orElseThrow(() -> new CannotRun("The import of %s was forgotten.".formatted(what)));
        progress.done("%d %s imported in %s (%.0f a second), %d rejected"
                .formatted(last.accepted(), what, watch, last.rate(), last.rejected()));
        return last;
    }

    /** Empty until the service has seen the beginning of the file. */
    private Optional<ImportStatus> status(String id) {
        Answer answer = api.get(Service.INGEST, Address.IMPORTS + "/" + id);
        return answer.isOk() ? Optional.of(answer.as(ImportStatus.class)) : Optional.empty();
    }

    private static String said(ImportStatus status) {
        return "%d taken, %.0f a second%s"
                .formatted(
                        status.accepted(),
                        status.rate(),
                        status.secondsLeft().map(", %.0f s left"::formatted).orElse(""));
    }

    private static Answer answer(FutureTask<Answer> handedIn) {
        try {
            return handedIn.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was handed in", e);
        }
    }
}
