package io.mayberelated.recommend.deliver;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Makes one attempt to post something, and says how it went. Whether to try again is not its business.
 *
 * <p>Each attempt has a connection of its own, to the very address that was checked; it follows no redirect, reads little of
 * what comes back, and ends in time whatever the other side does.
 */
final class HttpWebhookSender implements AutoCloseable {
    /** An endpoint that has more to say is not listened to. */
    private static final int RESPONSE_BYTES_MAX = 16_384;

    private static final int STATUS_GONE = 410;
    private static final int TLS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final EndpointGuard guard;
    private final Duration within;
    private final HttpClient client;

    /** @param within how long an attempt may take from beginning to end */
    HttpWebhookSender(Vertx vertx, EndpointGuard guard, Duration within) {
        this.guard = guard;
        this.within = within;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) within.toMillis())
                .setMaxHeaderSize(RESPONSE_BYTES_MAX));
    }

    /**
     * What is posted.
     *
     * @param id the same on every attempt: the receiver's idempotency key
     */
    record Post(URI url, String id, Instant at, String signature, String body) {}

    /** @param failure empty when the endpoint took it */
    record Outcome(Optional<Integer> status, Optional<Failure> failure) {
        static Outcome failed(Failure failure) {
            return new Outcome(Optional.empty(), Optional.of(failure));
        }
    }

    Outcome attempt(Post post) {
        try {
            InetAddress address = guard.resolve(post.url());
            return outcome(post.at(), send(post, address));
        } catch (EndpointGuard.Forbidden e) {
            return Outcome.failed(new Failure.Temporary(String.valueOf(e.getMessage())));
        } catch (CompletionException e) {
            return Outcome.failed(
                    new Failure.Temporary(said(Optional.ofNullable(e.getCause()).orElse(e))));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address without its name is an address", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** What counts of an answer. */
    private record Answer(int status, Optional<String> retryAfter) {}

    private Answer send(Post post, InetAddress address) throws UnknownHostException {
        Promise<Answer> answered = Promise.promise();
        Future<HttpClientRequest> request = client.request(options(post, address));
        request.onSuccess(open -> {
            open.response()
                    .onSuccess(response -> read(open, response, answered))
                    .onFailure(answered::tryFail);
            open.send(Buffer.buffer(post.body())).onFailure(answered::tryFail);
        });
        request.onFailure(answered::tryFail);
        Future<Answer> inTime = answered.future().timeout(within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return inTime.toCompletionStage().toCompletableFuture().join();
        } finally {
            request.onSuccess(open -> open.connection().close());
        }
    }

    /** Its beginning says all; a body that goes on is read no further. */
    private static void read(HttpClientRequest open, HttpClientResponse response, Promise<Answer> answered) {
        Answer answer = new Answer(response.statusCode(), Optional.ofNullable(response.getHeader("Retry-After")));
        long[] bytes = {0};
        response.exceptionHandler(answered::tryFail);
        response.endHandler(_ -> answered.tryComplete(answer));
        response.handler(part -> {
            bytes[0] += part.length();
            if (bytes[0] > RESPONSE_BYTES_MAX) {
                answered.tryComplete(answer);
                open.connection().close();
            }
        });
    }

    private static RequestOptions options(Post post, InetAddress address) throws UnknownHostException {
        URI url = post.url();
        boolean isTls = EndpointGuard.isTls(url);
        int port = url.getPort() >= 0 ? url.getPort() : isTls ? TLS_PORT : HTTP_PORT;
        String path = Optional.ofNullable(url.getRawPath())
                .filter(given -> !given.isEmpty())
                .orElse("/");
        String query =
                Optional.ofNullable(url.getRawQuery()).map(given -> "?" + given).orElse("");
        InetAddress nameless = InetAddress.getByAddress(url.getHost(), address.getAddress());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless, port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(isTls)
                .setURI(path + query)
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/cloudevents+json; charset=utf-8")
                .putHeader("User-Agent", "maybe-related-webhooks/1")
                .putHeader("webhook-id", post.id())
                .putHeader("webhook-timestamp", Long.toString(post.at().getEpochSecond()))
                .putHeader("webhook-signature", post.signature());
    }

    private static Outcome outcome(Instant now, Answer answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return new Outcome(Optional.of(status), Optional.empty());
        }
        String because = "answered " + status;
        Failure failure = status == STATUS_GONE
                ? new Failure.Gone(because)
                : answer.retryAfter()
                        .flatMap(text -> retryAfter(text, now))
                        .<Failure>map(pause -> new Failure.Wait(because, pause))
                        .orElseGet(() -> new Failure.Temporary(because));
        return new Outcome(Optional.of(status), Optional.of(failure));
    }

    /** Seconds or a date (RFC 9110, 10.2.3); anything else says nothing. */
    static Optional<Duration> retryAfter(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(stripped)));
        }
        try {
            Instant until = ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Why it failed, without what only we should know of our network. */
    private static String said(Throwable why) {
        return switch (why) {
            case TimeoutException _ -> "no answer in time";
            case ConnectException _ -> "no connection";
            case SSLException _ -> "no secure connection";
            default -> "the connection broke";
        };
    }
}
