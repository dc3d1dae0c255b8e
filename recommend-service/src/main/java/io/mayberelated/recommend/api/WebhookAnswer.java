package io.mayberelated.recommend.api;

import io.mayberelated.recommend.deliver.Endpoint;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is shown. */
record WebhookAnswer(
        String id,
        URI url,
        Instant createdAt,

        @Schema(description = "Why nothing is sent any more; absent while it is.")
        Optional<String> disabledBecause,

        @Schema(description = "When attempts began to fail, one and all.")
        Optional<Instant> failingSince,

        @Schema(description = "The key of the signatures; told when it is made, and never again.")
        Optional<String> secret) {
    static WebhookAnswer of(Endpoint endpoint) {
        return of(endpoint, Optional.empty());
    }

    static WebhookAnswer withSecret(Endpoint endpoint) {
        return of(endpoint, Optional.of(endpoint.secrets().getFirst().value()));
    }

    private static WebhookAnswer of(Endpoint endpoint, Optional<String> secret) {
        return new WebhookAnswer(
                endpoint.id(),
                endpoint.url(),
                endpoint.createdAt(),
                endpoint.disabledBecause(),
                endpoint.failingSince(),
                secret);
    }
}
