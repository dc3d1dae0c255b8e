package io.mayberelated.deploy.benchmark.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, made before the clock runs. */
public record HttpRequestBytes(byte[] bytes) {
    public static HttpRequestBytes get(URI server, String path) {
        return of("GET %s HTTP/1.1\r\nHost: %s:%d\r\n\r\n".formatted(path, server.getHost(), server.getPort()), "");
    }

    public static HttpRequestBytes send(String method, URI server, String path, String json) {
        return of(
                "%s %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                method,
                                path,
                                server.getHost(),
                                server.getPort(),
                                json.getBytes(StandardCharsets.UTF_8).length),
                json);
    }

    private static HttpRequestBytes of(String head, String body) {
        return new HttpRequestBytes((head + body).getBytes(StandardCharsets.UTF_8));
    }
}
