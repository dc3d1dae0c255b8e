package io.mayberelated.recommend.web;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Problem;
import io.mayberelated.events.http.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks search-service over HTTP. */
public final class HttpSearchApi implements SearchApi {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSearchApi.class);
    private static final int ANSWER_BYTES_MAX = 8 << 20;

    private final URI service;
    private final Duration within;
    private final HttpClient client;
    private final JsonBody answers = JsonBody.tolerantOfFields();

    /**
     * @param service where search-service is
     * @param within  how long a reader waits for it at most
     */
    public HttpSearchApi(URI service, Duration within) {
        this.service = service;
        this.within = within;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(within)
                .build();
    }

    @Override
    public Answer<Results> search(Map<String, List<String>> parameters) {
        return ask(new PageAddress("/v1/search", parameters).toString(), Results.class);
    }

    @Override
    public Answer<WorkDetails> work(String name) {
        return ask("/v1/works/" + PageAddress.encoded(name), WorkDetails.class);
    }

    @Override
    public Answer<CommentDetails> comment(String id) {
        return ask("/v1/comments/" + PageAddress.encoded(id), CommentDetails.class);
    }

    @Override
    public Answer<CommentMentions> mentions(String comment) {
        return ask("/v1/comments/" + PageAddress.encoded(comment) + "/mentions", CommentMentions.class);
    }

    @Override
    public Answer<Suggestions> suggest(String typed) {
        return ask("/v1/suggest?q=" + PageAddress.encoded(typed), Suggestions.class);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private <T> Answer<T> ask(String path, Class<T> type) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                HttpRequest.newBuilder(service.resolve(path))
                        .header("accept", "application/json")
                        .GET()
                        .build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            return answer(asked.get(within.toMillis(), TimeUnit.MILLISECONDS), type);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>();
        } catch (ExecutionException | TimeoutException | IOException | Refused e) {
            LOG.warn("search-service did not answer {}: {}", path.replaceFirst("\\?.*", ""), e.toString());
            return new Answer.Away<>();
        } finally {
            asked.cancel(true);
        }
    }

    private <T> Answer<T> answer(HttpResponse<byte[]> response, Class<T> type) throws IOException {
        int status = response.statusCode();
        if (status == 200) {
            return new Answer.Found<>(answers.read(JsonBody.text(response.body()), type));
        }
        if (status / 100 == 4) {
            Problem problem = answers.read(JsonBody.text(response.body()), Problem.class);
            return new Answer.Refused<>(status, problem.detail());
        }
        throw new IOException("it answers %d".formatted(status));
    }
}
