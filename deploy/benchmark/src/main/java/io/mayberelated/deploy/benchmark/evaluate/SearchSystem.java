package io.mayberelated.deploy.benchmark.evaluate;

import io.mayberelated.deploy.local.Patience;
import io.mayberelated.deploy.local.Progress;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.Readiness;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A broker, what takes texts in, and what finds them. Nothing more is needed for a search. */
final class SearchSystem implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration FOUND_WITHIN = Duration.ofMinutes(60);
    private static final List<Service> SERVICES = List.of(Service.INGEST, Service.SEARCH);
    private static final int WORKS_A_FILE = 5_000;
    /** What is on its way between two services is in neither's count, so nothing may be left for a while: some 6 seconds. */
    private static final int QUIET_LOOKS = 40;

    private final LocalSystem system;
    private final HttpApi api;
    private final Progress progress;

    SearchSystem(LocalSystem system, Progress progress) {
        this.system = system;
        this.api = new HttpApi(system.site());
        this.progress = progress;
    }

    HttpApi api() {
        return api;
    }

    /** @param file where they are kept from one run to the next */
    KafkaVectors vectors(Path file) {
        return new KafkaVectors(system.site().bootstrapServers(), file);
    }

    void start() {
        system.startBroker();
        SERVICES.forEach(system::start);
        SERVICES.forEach(service -> await(
                READY_WITHIN,
                service.title() + " is not ready",
                () -> Readiness.of(service, api).ready()));
    }

    /** Returns when all can be found. */
    void fill(Catalogue catalogue) {
        catalogue
                .files(WORKS_A_FILE)
                .forEach(file -> api.importFile("?format=jsonl", file).orFail("the import of a collection"));
        await(FOUND_WITHIN, "not all %,d works can be found".formatted(catalogue.size()), () -> {
            long found = searching().index().works();
            progress.now("%,d of %,d works can be found".formatted(found, catalogue.size()));
            return found == catalogue.size();
        });
    }

    /** Returns when each can be found by its meaning too; at once where no model is loaded. */
    void awaitMeanings() {
        AtomicInteger quiet = new AtomicInteger();
        await(FOUND_WITHIN, "not all works have their vectors", () -> {
            Embedding embedding = status(Service.INGEST, Understanding.class).embedding();
            progress.now("vectors: %s, %,d made, %,d left"
                    .formatted(embedding.state(), embedding.embedded(), embedding.left()));
            boolean isOff = embedding.state().equals("off");
            boolean isDone =
                    embedding.state().equals("caught_up") && searching().feed().lag() == 0;
            quiet.set(isDone ? quiet.get() + 1 : 0);
            return isOff || quiet.get() >= QUIET_LOOKS;
        });
    }

    /** What the services say of themselves, as far as we need it. */
    private record Searching(Index index, Feed feed) {
        private record Index(long works) {}

        private record Feed(long lag) {}
    }

    private record Understanding(Embedding embedding) {}

    private record Embedding(String state, long embedded, long left) {}

    private Searching searching() {
        return status(Service.SEARCH, Searching.class);
    }

    private <T> T status(Service service, Class<T> type) {
        return api.get(service, "/v1/status").orFail("the status").as(type);
    }

    private void await(Duration limit, String otherwise, BooleanSupplier isSo) {
        boolean came = Patience.until(limit, () -> {
            system.processes().stream()
                    .filter(process -> !process.isAlive())
                    .findFirst()
                    .ifPresent(dead -> {
                        throw new IllegalStateException("%s ended: %s".formatted(dead.name(), dead.lastLines(20)));
                    });
            return isSo.getAsBoolean();
        });
        if (!came) {
            throw new IllegalStateException("%s within %s".formatted(otherwise, limit));
        }
    }

    @Override
    public void close() {
        api.close();
        system.close();
    }
}
