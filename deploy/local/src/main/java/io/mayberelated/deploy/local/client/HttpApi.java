package io.mayberelated.deploy.local.client;

import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Speaks HTTP with the services of one site. Whatever was not answered is an {@link UncheckedIOException}. */
public final class HttpApi implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration IMPORTS_WITHIN = Duration.ofMinutes(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
    private final Function<Service, URI> address;

    public HttpApi(Site site) {
        this.address = site::address;
    }

    public Answer get(Service service, String path) {
        return text(request(service, path).GET());
    }

    public Answer put(Service service, String path, String json) {
        return text(request(service, path).header("content-type", JSON).PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(Service service, String path) {
        return text(request(service, path).DELETE());
    }

    public Answer post(Service service, String path, String json) {
        return text(request(service, path).header("content-type", JSON).POST(BodyPublishers.ofString(json)));
    }

    /** Hands in a file. Answers when the whole of it was read, and each record that was right is durable. */
    public Answer importFile(String query, byte[] file) {
        return text(request(Service.INGEST, Address.IMPORTS + query)
                .timeout(IMPORTS_WITHIN)
                .header("content-type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** The same for what is too long to be held, and is made while it is sent. */
    public Answer importStream(String query, Supplier<InputStream> file) {
        return text(request(Service.INGEST, Address.IMPORTS + query)
                .timeout(IMPORTS_WITHIN)
                .header("content-type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(file)));
    }

    /**
     * Opens a stream of server-sent events; closing the stream of lines ends it.
     *
     * @param seen the id of the last event that was seen, to go on after it
     */
    public Stream<String> events(String subscription, Optional<String> seen) {
        String path = "/v1/subscriptions/%s/events".formatted(Address.segment(subscription));
        HttpRequest.Builder request = request(Service.RECOMMEND, path).header("accept", "text/event-stream");
        seen.ifPresent(id -> request.header("last-event-id", id));
        HttpResponse<Stream<String>> response = send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new Answer.UnexpectedAnswer("%s was answered with %d".formatted(path, response.statusCode()));
        }
        return response.body();
    }

    /** A request that none of the others makes; for what must be refused. */
    public Answer send(Service service, String path, Function<HttpRequest.Builder, HttpRequest.Builder> how) {
        return text(how.apply(request(service, path)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(uri(service, path)).timeout(ANSWERS_WITHIN);
    }

    private URI uri(Service service, String path) {
        return URI.create(address.apply(service) + path);
    }

    private Answer text(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from %s: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
