package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.client.Address;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.ImportStatus;
import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Hands the demo corpus in through the public interface, and waits until search shows all of it. */
final class DemoLoad {
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(2);

    private final DemoCorpus corpus;
    private final HttpApi api;
    private final Progress progress;
    private final Imports imports;
    private final Path mark;

    /** @param mark a file that remembers which corpus was loaded */
    DemoLoad(DemoCorpus corpus, HttpApi api, Progress progress, Path mark) {
        this.corpus = corpus;
        this.api = api;
        this.progress = progress;
        this.imports = new Imports(api, progress);
        this.mark = mark;
    }

    void run() {
        if (isThere()) {
            progress.done("The demo corpus is there already.");
            return;
        }
        load("works", corpus.works(), corpus.workIds().size());
        load("comments", corpus.comments(), corpus.commentIds().size());
        awaitShown();
    }

    /**
     * Loaded before, and into this very broker. What was withdrawn since stays withdrawn, so one work that is found will
     * do.
     */
    private boolean isThere() {
        return remembered().equals(corpus.fingerprint())
                && corpus.workIds().stream().anyMatch(id -> isShown(Address.work(id)));
    }

    private void load(String what, byte[] file, int count) {
        ImportStatus last = imports.load("demo " + what, file, count);
        last.rejections()
                .forEach(rejection -> progress.done("    line %d: %s".formatted(rejection.line(), rejection.reason())));
    }

    private void awaitShown() {
        List<String> missing = new ArrayList<>();
        corpus.workIds().forEach(id -> missing.add(Address.work(id)));
        corpus.commentIds().forEach(id -> missing.add(Address.comment(id)));
        int all = missing.size();
        Stopwatch watch = Stopwatch.started();
        boolean shown = Patience.until(SHOWN_WITHIN, () -> {
            missing.removeIf(this::isShown);
            progress.now("search shows %d of %d".formatted(all - missing.size(), all));
            return missing.isEmpty();
        });
        if (!shown) {
            progress.done("After %s search still lacks %d of %d demo texts, the first of them %s"
                    .formatted(watch, missing.size(), all, missing.getFirst()));
            return;
        }
        progress.done("search shows all %d after %s".formatted(all, watch));
        remember();
    }

    private boolean isShown(String path) {
        return api.get(Service.SEARCH, path).isOk();
    }

    private String remembered() {
        try {
            return Files.exists(mark) ? Files.readString(mark).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mark, e);
        }
    }

    private void remember() {
        try {
            Files.writeString(mark, corpus.fingerprint());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + mark, e);
        }
    }
}
