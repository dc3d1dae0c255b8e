package io.mayberelated.recommend.candidates;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.TextId.Kind;
import io.mayberelated.events.http.JsonBody;
import io.smallrye.faulttolerance.api.Guard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks search-service, {@code POST /v1/similar}. An answer that is late, broken or refused counts as none: a reader
 * rather has fewer recommendations now than all of them later. When most questions fail the service is left alone for a
 * while, so that no reader waits for what will not come.
 */
public final class HttpSimilarTexts implements SimilarTexts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSimilarTexts.class);
    private static final int ANSWER_BYTES_MAX = 1_048_576;
    private static final int QUESTIONS_LOOKED_AT = 10;
    private static final double SHARE_THAT_FAILS = 0.5;

    private final URI endpoint;
    private final Duration within;
    private final HttpClient client;
    private final Guard guard;
    private final ObjectMapper json = JsonEvents.mapper();
    private final JsonBody answers = JsonBody.tolerantOfFields();
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * @param service   where search-service is
     * @param within    how long a reader waits for it at most
     * @param leftAlone for how long it is not asked again after most questions failed
     */
    public HttpSimilarTexts(URI service, Duration within, Duration leftAlone) {
        this.endpoint = service.resolve("/v1/similar");
        this.within = within;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(within)
                .build();
        this.guard = Guard.create()
                .withDescription("similar texts")
                .withCircuitBreaker()
                .requestVolumeThreshold(QUESTIONS_LOOKED_AT)
                .failureRatio(SHARE_THAT_FAILS)
                .skipOn(NotKnownThere.class)
                .delay(leftAlone.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    @Override
    public Found find(Like like) {
        try {
            Found.Hits found = guard.call(() -> ask(like), Found.Hits.class);
            trouble = Optional.empty();
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found.Away("interrupted");
        } catch (Exception e) { // whatever it is: the answer goes without
            String because = because(e);
            if (trouble.isEmpty()) {
                LOG.warn("no similar texts from {}: {}", endpoint, because);
            }
            trouble = Optional.of(because);
            return new Found.Away(because);
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Both at once: a reader waits for the slower of the two. */
    private Found.Hits ask(Like like) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<byte[]>> works = send(SimilarQuestion.of(like, Kind.WORK));
        CompletableFuture<HttpResponse<byte[]>> comments = send(SimilarQuestion.of(like, Kind.COMMENT));
        try {
            // Not the request's own limit: that one ends with the headers.
            CompletableFuture.allOf(works, comments).get(within.toMillis(), TimeUnit.MILLISECONDS);
            return new Found.Hits(
                    answer(works.get()).works(), answer(comments.get()).comments());
        } finally {
            works.cancel(true);
            comments.cancel(true);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> send(SimilarQuestion question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(question)))
                .build();
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    }

    private SimilarAnswer answer(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() / 100 == 4) {
            throw new NotKnownThere(response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw new IOException("it answers %d".formatted(response.statusCode()));
        }
        return answers.read(JsonBody.text(response.body()), SimilarAnswer.class);
    }

    private String because(Exception e) {
        return switch (e) {
            case TimeoutException _ -> "no answer within " + within;
            case ExecutionException failed
            when failed.getCause() instanceof ConnectException -> "nobody listens at " + endpoint;
            case CircuitBreakerOpenException _ -> "left alone for a while, since most questions failed";
            case ExecutionException failed when failed.getCause() != null -> said(failed.getCause());
            default -> said(e);
        };
    }

    /** It does not take this question, for example since it has not heard of a work yet; that says nothing of the next. */
    private static final class NotKnownThere extends IOException {
        NotKnownThere(int status) {
            super("it answers %d".formatted(status));
        }
    }

    private static String said(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
