package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenSearch. It need not count, and leaves out of its answers all but the hits. */
final class OpenSearch implements HttpPeer.Dialect {
    private static final String INDEX = "/papers";

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public String program() {
        return "io.mayberelated.deploy.peers.OpenSearch";
    }

    @Override
    public String alive() {
        return "/_cluster/health";
    }

    @Override
    public Optional<HttpRequestBytes> begin(URI server) {
        try (InputStream settings = Optional.ofNullable(OpenSearch.class.getResourceAsStream("opensearch-index.json"))
                .orElseThrow(() -> new IllegalStateException("the build left out the settings of OpenSearch"))) {
            return Optional.of(HttpRequestBytes.send(
                    "PUT", server, INDEX, new String(settings.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from our own jar", e);
        }
    }

    @Override
    public HttpRequestBytes bulk(URI server, List<Paper> papers) {
        StringBuilder lines = new StringBuilder();
        for (Paper paper : papers) {
            lines.append(HttpPeer.json(Map.of("index", Map.of("_id", paper.id()))))
                    .append('\n')
                    .append(HttpPeer.json(document(paper)))
                    .append('\n');
        }
        return HttpRequestBytes.send("POST", server, INDEX + "/_bulk?filter_path=errors", lines.toString());
    }

    private static Map<String, Object> document(Paper paper) {
        String title = paper.name().orElse("");
        String text = paper.text().orElse("");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", title);
        document.put("authors", paper.authors());
        document.put("text", text);
        document.put("words", List.of(title, title, text));
        return document;
    }

    @Override
    public HttpRequestBytes commit(URI server) {
        return HttpRequestBytes.send("POST", server, INDEX + "/_flush?wait_if_ongoing=true", "");
    }

    @Override
    public HttpRequestBytes question(URI server, String words) {
        return HttpRequestBytes.send(
                "POST",
                server,
                INDEX + "/_search?filter_path=hits.hits._id,hits.hits._score,hits.hits._source",
                HttpPeer.json(Map.of(
                        "query",
                        Map.of("match", Map.of("words", words)),
                        "size",
                        10,
                        "track_total_hits",
                        false,
                        "_source",
                        List.of("title", "authors"))));
    }
}
