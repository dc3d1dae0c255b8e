package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.local.Patience;
import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.client.Readiness;
import io.mayberelated.deploy.local.process.ChildProcess;
import io.mayberelated.deploy.local.process.DataFolder;
import io.mayberelated.deploy.local.process.LocalSystem;
import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** ingest-service with a broker of its own, making vectors. */
public final class EmbeddingService implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration DONE_WITHIN = Duration.ofHours(4);

    private final LocalSystem system;
    private final HttpApi api;

    /** Of what the service says of itself, what is of interest here. */
    private record Status(Vectors embedding) {}

    private record Vectors(String state, long embedded) {}

    /**
     * What it had done at a moment.
     *
     * @param at of {@link System#nanoTime}
     */
    public record Mark(long embedded, long at, Duration cpu) {}

    private EmbeddingService(LocalSystem system) {
        this.system = system;
        this.api = new HttpApi(system.site());
    }

    /** Returns once the model is loaded, which the environment must ask for. */
    public static EmbeddingService start(Path project, Path folder) {
        Site site = new Site(project, new DataFolder(folder), Ports.free(), Optional.empty());
        EmbeddingService service = new EmbeddingService(new LocalSystem(site));
        service.system.startBroker();
        service.system.start(Service.INGEST);
        if (!Patience.until(READY_WITHIN, service::isReady)) {
            service.close();
            throw new IllegalStateException("ingest-service makes no vectors after " + READY_WITHIN);
        }
        return service;
    }

    private boolean isReady() {
        return Readiness.of(Service.INGEST, api).ready() && status().state().equals("caught_up");
    }

    public void importWorks(byte[] lines) {
        api.importFile("?format=jsonl", lines).orFail("the import of works");
    }

    /** Returns once so many vectors have been made since the start. */
    public Mark await(long vectors) {
        if (!Patience.until(DONE_WITHIN, () -> status().embedded() >= vectors)) {
            throw new IllegalStateException("no %d vectors within %s".formatted(vectors, DONE_WITHIN));
        }
        return mark();
    }

    public Mark mark() {
        return new Mark(status().embedded(), System.nanoTime(), process().cpuTime());
    }

    public long residentBytes() {
        return process().residentBytes().orElse(0);
    }

    private ChildProcess process() {
        return system.process(Service.INGEST);
    }

    private Vectors status() {
        try {
            return api.get(Service.INGEST, "/v1/status")
                    .orFail("the status")
                    .as(Status.class)
                    .embedding();
        } catch (UncheckedIOException busy) {
            return new Vectors("unknown", 0);
        }
    }

    @Override
    public void close() {
        api.close();
        system.close();
    }
}
