package io.mayberelated.ingest.source;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A service outside, on this machine: a real HTTP server that answers as a test wants it to, and keeps what it was asked. */
public final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Deque<Function<Asked, Reply>> once = new ArrayDeque<>();
    private volatile Function<Asked, Reply> always = _ -> Reply.of(404, "text/plain", "nothing is here");

    /** A request as it came. */
    public record Asked(String method, URI address, Headers headers, String body) {
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            if (address.getRawQuery() != null) {
                Arrays.stream(address.getRawQuery().split("&"))
                        .map(each -> each.split("=", 2))
                        .forEach(each -> parameters.put(decoded(each[0]), decoded(each[1])));
            }
            return parameters;
        }

        /** Empty when it was not given. */
        public String parameter(String name) {
            return parameters().getOrDefault(name, "");
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** How a request is answered. */
    public interface Reply {
        void send(HttpExchange exchange) throws IOException;

        static Reply of(int status, String contentType, String body) {
            return of(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
        }

        static Reply of(int status, Map<String, String> headers, byte[] body) {
            return exchange -> {
                headers.forEach(exchange.getResponseHeaders()::add);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            };
        }

        static Reply json(String body) {
            return of(200, "application/json; charset=utf-8", body);
        }

        static Reply xml(String body) {
            return of(200, "text/xml; charset=utf-8", body);
        }

        static Reply status(int status) {
            return of(status, "text/plain", "");
        }

        static Reply status(int status, String header, String value) {
            return of(status, Map.of("Content-Type", "text/plain", header, value), new byte[0]);
        }

        static Reply challenge() {
            return of(200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Just a moment…</title>");
        }

        static Reply redirect(String to) {
            return status(302, "Location", to);
        }

        /** Promises all of it, and hangs up in the middle. */
        static Reply halfOf(String body) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
            };
        }
    }

    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI at(String path) {
        return URI.create(origin() + path);
    }

    /** From now on. */
    public FakeService answers(Function<Asked, Reply> how) {
        always = how;
        return this;
    }

    public FakeService always(Reply reply) {
        return answers(_ -> reply);
    }

    /** Each once, in this order, before the usual. */
    public synchronized FakeService next(Reply... replies) {
        Arrays.stream(replies).forEach(reply -> once.add(_ -> reply));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized Function<Asked, Reply> turn() {
        return once.isEmpty() ? always : once.removeFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request = new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
            asked.add(request);
            turn().apply(request).send(exchange);
        }
    }
}
