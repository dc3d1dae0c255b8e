package io.mayberelated.deploy.benchmark.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.GraphEvents;
import io.mayberelated.deploy.broker.FreePorts;
import io.mayberelated.deploy.broker.KafkaBroker;
import io.mayberelated.deploy.local.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** recommend-service, as it was packaged, with a broker to read from and without search-service. */
public final class RecommendService implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(30);
    private static final int OK = 200;
    private static final int LINES_SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path project;
    private final Path folder;
    private final List<String> options;
    private final Processes processes;
    private final List<Integer> ports = FreePorts.find(4);
    private final KafkaEvents events;
    private ChildProcess service;

    /** What is in its graph. */
    public record Size(int works, int comments, long namings, long citations, long authorships, long replies) {
        public long edges() {
            return namings + citations + authorships + replies;
        }
    }

    private record Status(Graph graph) {
        private record Graph(Size size, boolean caughtUp) {}
    }

    private RecommendService(Path project, Path folder, List<String> options) {
        this.project = project;
        this.folder = folder;
        this.options = List.copyOf(options);
        this.processes = new Processes(folder);
        ChildProcess broker = processes.java("broker", broker(), folder, Map.of());
        this.service = startService();
        await(READY_WITHIN, () -> broker.isAlive() && isCaughtUp());
        this.events = new KafkaEvents("127.0.0.1:" + ports.get(0));
    }

    /** @param options of its virtual machine */
    public static RecommendService start(Path project, Path folder, List<String> options) {
        return new RecommendService(project, folder, options);
    }

    private List<String> broker() {
        return List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                folder.resolve("kafka").toString(),
                ports.get(0).toString(),
                ports.get(1).toString());
    }

    private ChildProcess startService() {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", "quarkus-run.jar"));
        return processes.java(
                "recommend-service",
                arguments,
                project.resolve("recommend-service/target/quarkus-app"),
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        ports.get(2).toString(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + ports.get(0),
                        "RECOMMEND_DATA_FOLDER",
                        folder.resolve("recommend").toString(),
                        "RECOMMEND_SEARCH_URL",
                        "http://127.0.0.1:" + ports.get(3))); // nobody listens there
    }

    /** Ends the service; the broker goes on. */
    public void stop() {
        processes.end(service);
    }

    /** Starts the service again. Returns once it reads from the broker. */
    public void resume() {
        service = startService();
        await(
                READY_WITHIN,
                () -> status().filter(status -> status.graph().size().works() > 0)
                        .isPresent());
    }

    /** Returns when all that the broker had is in the graph. */
    public void awaitCaughtUp() {
        await(CAUGHT_UP_WITHIN, this::isCaughtUp);
    }

    public Size size() {
        return status().orElseThrow(() -> new IllegalStateException("no status"))
                .graph()
                .size();
    }

    public long pid() {
        return service.pid();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.get(2));
    }

    /** The broker has them when this returns. */
    public void tell(Stream<GraphEvents.Event> told) {
        events.tell(told);
    }

    public HttpRequestBytes question(String work, int limit) {
        return HttpRequestBytes.get(
                address(),
                "/v1/works/%s/recommendations?limit=%d"
                        .formatted(URLEncoder.encode(work, StandardCharsets.UTF_8), limit));
    }

    private boolean isCaughtUp() {
        return status().filter(status -> status.graph().caughtUp()).isPresent();
    }

    private Optional<Status> status() {
        try (HttpConnection connection = HttpConnection.to(address())) {
            return connection.send(HttpRequestBytes.get(address(), "/v1/status")) == OK
                    ? Optional.of(JSON.readValue(connection.body(), Status.class))
                    : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private void await(Duration limit, BooleanSupplier isSo) {
        Await.until(limit, "recommend-service is not ready", () -> {
            if (!service.isAlive()) {
                throw new IllegalStateException("recommend-service ended: " + service.lastLines(LINES_SHOWN));
            }
            return isSo.getAsBoolean();
        });
    }

    @Override
    public void close() {
        events.close();
        processes.close();
    }
}
