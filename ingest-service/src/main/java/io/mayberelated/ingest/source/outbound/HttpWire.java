package io.mayberelated.ingest.source.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Requests over HTTP. No cookies, no redirects, and a bound on the time and the size of each answer. */
public final class HttpWire implements Wire, AutoCloseable {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(10);

    private final HttpClient client;
    private final String userAgent;
    private final Duration within;
    private final int bytesMax;

    /**
     * @param userAgent says truthfully who asks and how to reach them
     * @param within    from the beginning of a request to the end of its answer
     * @param bytesMax  of an answer, packed and unpacked
     */
    public HttpWire(String userAgent, Duration within, int bytesMax) {
        this.userAgent = userAgent;
        this.within = within;
        this.bytesMax = bytesMax;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECTS_WITHIN)
                .build();
    }

    @Override
    public Answer send(Question question) {
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request(question), _ -> new HttpBoundedBody(bytesMax));
        try {
            // Not the request's own limit: that one ends with the headers.
            return said(asked.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Answer.None("no whole answer within " + within);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.None("interrupted");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            return failed(e);
        } finally {
            asked.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.to())
                .header("user-agent", userAgent)
                .header("accept-encoding", "gzip");
        question.headers().forEach(request::header);
        question.json()
                .ifPresent(json ->
                        request.header("content-type", "application/json").POST(BodyPublishers.ofString(json)));
        return request.build();
    }

    private Answer said(HttpResponse<byte[]> response) throws IOException {
        HttpHeaders headers = response.headers();
        boolean isPacked = headers.firstValue("content-encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new Answer.Said(
                response.statusCode(),
                headers.firstValue("content-type").orElse(""),
                headers.firstValue("retry-after"),
                headers.firstValue("location"),
                isPacked ? unpacked(response.body()) : response.body());
    }

    private byte[] unpacked(byte[] body) throws IOException {
        if (body.length == 0) {
            return body;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = unpacked.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new HttpBoundedBody.TooLarge(bytesMax);
            }
            return bytes;
        }
    }

    private static Answer failed(Throwable e) {
        String because = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return e instanceof HttpBoundedBody.TooLarge ? new Answer.NotTaken(because) : new Answer.None(because);
    }
}
