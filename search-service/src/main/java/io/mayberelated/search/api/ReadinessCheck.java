package io.mayberelated.search.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Up once the index has caught up with the log and is warm; until then it says how far it is. */
public final class ReadinessCheck implements HealthCheck {
    private final IndexHealth health;
    private final Runnable warmUp;
    private boolean isWarm;

    /** @param warmUp run once, when the index has caught up and before anybody is told so */
    public ReadinessCheck(IndexHealth health, Runnable warmUp) {
        this.health = health;
        this.warmUp = warmUp;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("caught up with the log")
                .withData("toCatchUp", health.feed().toCatchUp());
        health.reading().ifPresent(progress -> answer.withData("progress", progress));
        health.problem().ifPresent(problem -> answer.withData("waitsFor", problem));
        return answer.status(health.problem().isEmpty() && isWarm()).build();
    }

    private synchronized boolean isWarm() {
        if (!isWarm) {
            warmUp.run();
            isWarm = true;
        }
        return true;
    }
}
