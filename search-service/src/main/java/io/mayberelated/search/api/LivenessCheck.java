package io.mayberelated.search.api;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Alive unless the index itself broke (a full disk, a damaged file): a restart checks it, and makes it again if need be. A
 * broker that is away is no reason to restart.
 */
public final class LivenessCheck implements HealthCheck {
    private final IndexHealth health;

    public LivenessCheck(IndexHealth health) {
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> failure = health.feed().failure();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("the index follows the log");
        failure.ifPresent(because -> answer.withData("because", because));
        return answer.status(failure.isEmpty()).build();
    }
}
