package io.mayberelated.recommend.subscribe;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which sites a text has its pages. */
public final class Sites {
    private static final String WWW = "www.";

    private Sites() {}

    /** The hosts and those above them, so that who follows a site hears of the forum on it; no top-level domain alone. */
    static Set<String> of(Stream<URI> pages) {
        Set<String> hosts = new LinkedHashSet<>();
        pages.flatMap(page -> Optional.ofNullable(page.getHost()).stream())
                .map(Sites::spelled)
                .forEach(host -> {
                    for (String rest = host; rest.indexOf('.') > 0; rest = rest.substring(rest.indexOf('.') + 1)) {
                        hosts.add(rest);
                    }
                });
        return hosts;
    }

    /** In one spelling. */
    public static String spelled(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
    }
}
