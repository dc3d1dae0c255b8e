package io.mayberelated.recommend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server that answers {@code POST /v1/similar} with what a test lays down. */
public final class SearchService implements AutoCloseable {
    /** What a handler of the test does with a request. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static final String NOTHING = "{\"hits\":[]}";

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile Optional<String> similarComments = Optional.empty();
    private volatile Handler handler = exchange -> answer(exchange, 200, NOTHING);

    private SearchService(HttpServer server) {
        this.server = server;
    }

    public static SearchService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SearchService service = new SearchService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/similar", service::handle);
            server.start();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The same for every question for works; there are no similar comments. */
    public SearchService answering(String works) {
        return answering(works, NOTHING);
    }

    public SearchService answering(String works, String comments) {
        similarComments = Optional.of(comments);
        return doing(exchange -> answer(exchange, 200, works));
    }

    public SearchService doing(Handler next) {
        handler = next;
        return this;
    }

    /** The bodies that came. */
    public List<String> questions() {
        return questions;
    }

    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(question);
        if (similarComments.isPresent() && question.contains("\"kind\":\"comment\"")) {
            answer(exchange, 200, similarComments.get());
        } else {
            handler.handle(exchange);
        }
    }
}
