package io.mayberelated.deploy.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final String LONG = "Ω".repeat(100_000);

    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sized", exchange -> answer(exchange, 200, bytes("ω").length, "ω"));
        server.createContext("/chunked", exchange -> answer(exchange, 200, 0, LONG));
        server.createContext("/missing", exchange -> answer(exchange, 404, bytes("no").length, "no"));
        server.createContext("/echo", exchange -> {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, sent.length, new String(sent, StandardCharsets.UTF_8));
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneConnectionReadsAnswersOfAnyKindToTheirEnd() throws IOException {
        try (HttpConnection connection = HttpConnection.to(address)) {
            assertThat(get(connection, "/sized")).isEqualTo("200 ω");
            assertThat(get(connection, "/chunked")).isEqualTo("200 " + LONG);
            assertThat(get(connection, "/missing")).isEqualTo("404 no");
            assertThat(get(connection, "/sized")).isEqualTo("200 ω");
        }
    }

    @Test
    void aBodyIsSentAsItIs() throws IOException {
        try (HttpConnection connection = HttpConnection.to(address)) {
            int status = connection.send(HttpRequestBytes.send("POST", address, "/echo", "{\"title\": \"Ωmega\"}"));

            assertThat(status).isEqualTo(200);
            assertThat(connection.body()).isEqualTo("{\"title\": \"Ωmega\"}");
        }
    }

    @Test
    void anErrorIsNoAnswer() throws IOException {
        Asker.Source askers = HttpAsker.of(address, List.of(HttpRequestBytes.get(address, "/missing")));

        try (Asker asker = askers.open()) {
            assertThatThrownBy(() -> asker.ask(7)).hasMessageContaining("404").hasMessageContaining("no");
        }
    }

    private String get(HttpConnection connection, String path) throws IOException {
        int status = connection.send(HttpRequestBytes.get(address, path));
        return status + " " + connection.body();
    }

    /** @param length 0 for chunks */
    private static void answer(HttpExchange exchange, int status, int length, String body) throws IOException {
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(bytes(body));
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
