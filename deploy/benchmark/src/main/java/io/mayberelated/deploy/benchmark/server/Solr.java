package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Apache Solr. It need not count beyond the ten that are shown, and leaves out the head of its answers. */
final class Solr implements HttpPeer.Dialect {
    private static final String CORE = "/solr/papers";
    private static final List<String> FILES =
            List.of("solr.xml", "papers/core.properties", "papers/conf/solrconfig.xml", "papers/conf/schema.xml");

    @Override
    public String name() {
        return "Solr";
    }

    @Override
    public String program() {
        return "io.mayberelated.deploy.peers.Solr";
    }

    @Override
    public void prepare(Path home) {
        FILES.forEach(file -> HttpPeer.copy("solr/" + file, home.resolve(file)));
    }

    @Override
    public String alive() {
        return CORE + "/select?q=id:1&rows=0";
    }

    @Override
    public Optional<HttpRequestBytes> begin(URI server) {
        return Optional.empty();
    }

    @Override
    public HttpRequestBytes bulk(URI server, List<Paper> papers) {
        return HttpRequestBytes.send(
                "POST",
                server,
                CORE + "/update",
                HttpPeer.json(papers.stream().map(Solr::document).toList()));
    }

    private static Map<String, Object> document(Paper paper) {
        String title = paper.name().orElse("");
        String text = paper.text().orElse("");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", paper.id());
        document.put("title", title);
        document.put("authors", paper.authors());
        document.put("text", text);
        document.put("words", List.of(title, title, text));
        return document;
    }

    @Override
    public HttpRequestBytes commit(URI server) {
        return HttpRequestBytes.send("POST", server, CORE + "/update?commit=true", "[]");
    }

    @Override
    public HttpRequestBytes question(URI server, String words) {
        return HttpRequestBytes.get(
                server,
                CORE + "/select?df=words&q.op=OR&rows=10&fl=id,title,authors,score&minExactCount=10&omitHeader=true&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
