package io.mayberelated.search.index;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** On which sites a text has its pages. */
final class Sites {
    private Sites() {}

    /** The host, without {@code www.}; empty for what has none. */
    static Optional<String> of(URI page) {
        return Optional.ofNullable(page.getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
    }

    /** A host and those above it, so that {@code site:effectivealtruism.org} finds the forum on it; no top-level domain alone. */
    static List<String> andAbove(String host) {
        List<String> hosts = new ArrayList<>();
        for (String rest = host; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
            hosts.add(rest);
        }
        return hosts;
    }
}
