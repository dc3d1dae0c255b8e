package io.mayberelated.deploy.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Stands in for a service: listens where it is told, says that it is ready, and finds nothing. */
final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", FakeService::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = exchange.getRequestURI().getPath().equals("/q/health/ready")
                ? "{\"status\":\"UP\",\"checks\":[]}"
                : "{\"hits\":[],\"total\":{\"value\":0,\"relation\":\"exact\"}}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** One that cannot start. */
    static final class Broken {
        private Broken() {}

        public static void main(String[] arguments) {
            System.out.println("the index is broken");
            System.exit(3);
        }
    }
}
