package io.mayberelated.deploy.benchmark.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mayberelated.deploy.benchmark.client.HttpConnection;
import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.Paper;
import io.mayberelated.deploy.broker.FreePorts;
import io.mayberelated.deploy.broker.KafkaBroker;
import io.mayberelated.deploy.local.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** search-service, as it was packaged, with a broker to read from. */
public final class SearchService implements Server {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration FOUND_WITHIN = Duration.ofMinutes(30);
    private static final String STATUS = "/v1/status";
    private static final int OK = 200;
    private static final int LINES_SHOWN = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path project;
    private final Path folder;
    private final List<String> options;
    private final Processes processes;
    private final List<Integer> ports = FreePorts.find(3);
    private final KafkaWorks works;
    private ChildProcess service;

    /** What it says of itself, as far as we need it. */
    private record Status(Index index) {
        private record Index(long works, long bytes) {}
    }

    private SearchService(Path project, Path folder, List<String> options) {
        this.project = project;
        this.folder = folder;
        this.options = List.copyOf(options);
        this.processes = new Processes(folder);
        ChildProcess broker = processes.java("broker", broker(), folder, Map.of());
        this.service = startService();
        awaitReady(broker);
        this.works = new KafkaWorks(bootstrapServers());
    }

    /** @param options of its virtual machine */
    public static SearchService start(Path project, Path folder, List<String> options) {
        return new SearchService(project, folder, options);
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

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.get(0);
    }

    private ChildProcess startService() {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                "quarkus-run.jar"));
        return processes.java(
                "search-service",
                arguments,
                project.resolve("search-service/target/quarkus-app"),
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        ports.get(2).toString(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers(),
                        "SEARCH_DATA_FOLDER",
                        folder().toString()));
    }

    /** Ends the service; the broker goes on. */
    public void stop() {
        processes.end(service);
    }

    /** Starts the service again. Returns at once. */
    public void resume() {
        service = startService();
    }

    /** Returns when it answers a question. */
    public void awaitAnswer(String words) {
        await(READY_WITHIN, "search-service does not answer", () -> answers(question(words)));
    }

    /** Returns when so many works can be found. */
    public void awaitFound(int count) {
        await(
                FOUND_WITHIN,
                "not all works can be found",
                () -> answers(HttpRequestBytes.get(address(), STATUS))
                        && status().index().works() >= count);
    }

    @Override
    public String name() {
        return "search-service";
    }

    @Override
    public long pid() {
        return service.pid();
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.get(2));
    }

    @Override
    public Path folder() {
        return folder.resolve("search");
    }

    @Override
    public void index(List<Paper> papers) {
        tell(papers);
        awaitFound(papers.size());
    }

    /** The broker has them when this returns; whether they can be found is another question. */
    public void tell(List<Paper> papers) {
        works.tell(papers);
    }

    /** The broker has it when this returns. */
    public void tell(Paper paper) {
        works.tell(paper);
    }

    public long indexBytes() {
        return status().index().bytes();
    }

    /** Ranked by words alone, without snippets. */
    @Override
    public HttpRequestBytes question(String words) {
        return question(words, "&highlight=false");
    }

    /** Ranked by words alone, with snippets in which the words are marked, as the first page that people see. */
    public HttpRequestBytes questionWithSnippets(String words) {
        return question(words, "");
    }

    private HttpRequestBytes question(String words, String wanted) {
        return HttpRequestBytes.get(
                address(),
                "/v1/search?kind=work&mode=lexical&limit=10%s&q=%s"
                        .formatted(wanted, URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private Status status() {
        try (HttpConnection connection = HttpConnection.to(address())) {
            int _ = connection.send(HttpRequestBytes.get(address(), STATUS));
            return JSON.readValue(connection.body(), Status.class);
        } catch (IOException e) {
            throw new UncheckedIOException("no status", e);
        }
    }

    private void awaitReady(ChildProcess broker) {
        await(
                READY_WITHIN,
                "search-service is not ready",
                () -> broker.isAlive() && answers(HttpRequestBytes.get(address(), "/q/health/ready")));
    }

    private boolean answers(HttpRequestBytes request) {
        try (HttpConnection connection = HttpConnection.to(address())) {
            return connection.send(request) == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void await(Duration limit, String otherwise, BooleanSupplier isSo) {
        Await.until(limit, otherwise, () -> {
            if (!service.isAlive()) {
                throw new IllegalStateException("search-service ended: " + service.lastLines(LINES_SHOWN));
            }
            return isSo.getAsBoolean();
        });
    }

    @Override
    public void close() {
        works.close();
        processes.close();
    }
}
