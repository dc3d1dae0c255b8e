package io.mayberelated.recommend.deliver;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a subscription's events are posted to.
 *
 * @param disabledBecause why nothing is sent; empty while it is
 * @param failingSince    when attempts began to fail, one and all; empty while they do not
 */
public record Endpoint(
        String id,
        String subscription,
        URI url,
        Instant createdAt,
        List<Secret> secrets,
        Optional<String> disabledBecause,
        Optional<Instant> failingSince) {
    /**
     * A key of signatures.
     *
     * @param until when it ends; the newest does not
     */
    public record Secret(String value, Optional<Instant> until) {
        boolean isValid(Instant now) {
            return until.isEmpty() || until.get().isAfter(now);
        }
    }

    public Endpoint {
        secrets = List.copyOf(secrets);
    }

    List<String> validSecrets(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.isValid(now))
                .map(Secret::value)
                .toList();
    }

    String host() {
        return Optional.ofNullable(url.getHost()).orElse("");
    }
}
