package io.mayberelated.deploy.local.door;

import io.mayberelated.deploy.local.process.Service;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which service answers what. Pure. */
final class Routes {
    private static final Set<String> WRITING = Set.of("PUT", "DELETE", "PATCH");

    /** What is told of a text, by whoever knows it. */
    private static final Pattern TEXT = Pattern.compile("/v1/(?:works|comments)/.+");

    private static final Pattern RECOMMENDED = Pattern.compile("/v1/(?:works|comments)/.+/(?:recommendations|graph)");
    private static final List<String> OF_INGEST = List.of("/v1/imports", "/v1/sources", "/v1/submissions");
    private static final List<String> OF_SEARCH = List.of("/v1/search", "/v1/suggest", "/v1/similar", "/graph/v1");

    private Routes() {}

    /** @param path without the question */
    static Service of(String method, String path) {
        if (TEXT.matcher(path).matches()) {
            return ofText(method, path);
        }
        if (begins(path, OF_INGEST)) {
            return Service.INGEST;
        }
        return begins(path, OF_SEARCH) ? Service.SEARCH : Service.RECOMMEND;
    }

    private static Service ofText(String method, String path) {
        if (WRITING.contains(method)) {
            return Service.INGEST;
        }
        return RECOMMENDED.matcher(path).matches() ? Service.RECOMMEND : Service.SEARCH;
    }

    private static boolean begins(String path, List<String> beginnings) {
        return beginnings.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
