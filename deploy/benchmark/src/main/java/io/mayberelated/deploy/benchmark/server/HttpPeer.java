package io.mayberelated.deploy.benchmark.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.broker.FreePorts;
import io.mayberelated.deploy.local.process.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Another search engine, from Maven, tuned as its makers advise. What differs between two is in their {@link Dialect}. */
final class HttpPeer implements Server {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final int OK_MIN = 200;
    private static final int OK_MAX = 299;
    private static final int BULK = 1_000;
    private static final int LINES_SHOWN = 20;
    private static final String HEAP = "1g";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Dialect dialect;
    private final Path folder;
    private final List<Integer> ports = FreePorts.find(2);
    private final Processes processes;
    private final ChildProcess process;

    /** How one engine is started, filled and asked. */
    interface Dialect {
        String name();

        /** Of the program that the build made; its libraries lie beside it. */
        String program();

        /** Writes what has to be there before the start. */
        default void prepare(Path home) {}

        /** An address that answers once the engine does. */
        String alive();

        /** Sent once before the first paper. */
        Optional<HttpRequestBytes> begin(URI server);

        HttpRequestBytes bulk(URI server, List<Paper> papers);

        /** What was sent is durable, and can be found, when this is answered. */
        HttpRequestBytes commit(URI server);

        HttpRequestBytes question(URI server, String words);
    }

    HttpPeer(Dialect dialect, Path project, Path folder) {
        this.dialect = dialect;
        this.folder = folder.resolve(dialect.name());
        this.processes = new Processes(folder);
        dialect.prepare(this.folder);
        this.process = processes.java(dialect.name(), arguments(project), folder, Map.of());
        Await.until(READY_WITHIN, dialect.name() + " does not answer", this::isAlive);
        dialect.begin(address()).ifPresent(this::send);
    }

    private List<String> arguments(Path project) {
        Path built = project.resolve("deploy/benchmark/peers")
                .resolve(dialect.name().toLowerCase(Locale.ROOT))
                .resolve("target");
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                built.resolve("peer.jar") + ":" + built.resolve("lib") + "/*",
                dialect.program(),
                folder.toString()));
        ports.forEach(port -> arguments.add(port.toString()));
        return arguments;
    }

    private boolean isAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("%s ended: %s".formatted(dialect.name(), process.lastLines(LINES_SHOWN)));
        }
        try (HttpConnection connection = HttpConnection.to(address())) {
            return isOk(connection.send(HttpRequestBytes.get(address(), dialect.alive())));
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void index(List<Paper> papers) {
        for (int from = 0; from < papers.size(); from += BULK) {
            send(dialect.bulk(address(), papers.subList(from, Math.min(papers.size(), from + BULK))));
        }
        send(dialect.commit(address()));
    }

    @Override
    public HttpRequestBytes question(String words) {
        return dialect.question(address(), words);
    }

    private void send(HttpRequestBytes request) {
        try (HttpConnection connection = HttpConnection.to(address())) {
            int status = connection.send(request);
            if (!isOk(status)) {
                throw new IllegalStateException("%s answered with %d: %s".formatted(name(), status, connection.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + name(), e);
        }
    }

    private static boolean isOk(int status) {
        return status >= OK_MIN && status <= OK_MAX;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written", e);
        }
    }

    static void copy(String resource, Path to) {
        try (InputStream in = Optional.ofNullable(HttpPeer.class.getResourceAsStream(resource))
                .orElseThrow(() -> new IllegalStateException("the build left out " + resource))) {
            Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
            long _ = Files.copy(in, to);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + to, e);
        }
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.getFirst());
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        processes.close();
    }
}
