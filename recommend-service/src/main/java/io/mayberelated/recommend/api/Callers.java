package io.mayberelated.recommend.api;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Who calls, as far as limits need to know. */
final class Callers {
    private Callers() {}

    /** The address of the caller; behind a proxy it is told by the headers that Quarkus is configured to trust. */
    static String address(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress())
                .flatMap(address -> Optional.ofNullable(address.hostAddress()))
                .orElse("unknown");
    }
}
