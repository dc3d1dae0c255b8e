package io.mayberelated.ingest.source.outbound;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places that this service may talk to: scheme, host and port, so that an answer cannot send it to another port of a
 * host, or from https to http.
 */
public final class AllowedOrigins {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Set<String> origins;

    public AllowedOrigins(Collection<URI> allowed) {
        this.origins = allowed.stream().map(AllowedOrigins::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Why nothing may be sent to an address; empty when it may. */
    public Optional<String> against(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.of("'%s' is no plain web address".formatted(address));
        }
        return origins.contains(origin(address))
                ? Optional.empty()
                : Optional.of("%s is not among the origins that may be asked".formatted(origin(address)));
    }

    /** {@code https://www.lesswrong.com:443}. */
    static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return "%s://%s:%d".formatted(scheme, String.valueOf(address.getHost()).toLowerCase(Locale.ROOT), port);
    }
}
