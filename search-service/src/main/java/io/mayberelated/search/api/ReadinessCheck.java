package io.mayberelated.search.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Up once the index has caught up with the log; until then it says how far it is. */
public final class ReadinessCheck implements HealthCheck {
    private final IndexHealth health;

    public ReadinessCheck(IndexHealth health) {
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("caught up with the log")
                .withData("toCatchUp", health.feed().toCatchUp());
        health.problem().ifPresent(problem -> answer.withData("waitsFor", problem));
        return answer.status(health.problem().isEmpty()).build();
    }
}
