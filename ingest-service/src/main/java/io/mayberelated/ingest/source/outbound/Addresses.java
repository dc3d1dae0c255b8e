package io.mayberelated.ingest.source.outbound;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses with parameters. */
public final class Addresses {
    private Addresses() {}

    /** Adds the parameters in their order. */
    public static URI with(URI endpoint, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        String separator = query.isEmpty() ? "" : endpoint.getRawQuery() == null ? "?" : "&";
        return URI.create(endpoint + separator + query);
    }

    /** Adds a segment to the path; a slash in it stays a part of the segment. */
    public static URI below(URI endpoint, String segment) {
        String base = endpoint.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + encoded(segment));
    }

    /** For a query and for a segment of a path alike, where a plus is no space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
