package io.mayberelated.recommend.api;

import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Up once the service has caught up with the log and its store answers; until then it says what it waits for. */
public final class ReadinessCheck implements HealthCheck {
    private final CaughtUp caughtUp;

    public ReadinessCheck(CaughtUp caughtUp) {
        this.caughtUp = caughtUp;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> problems = caughtUp.problems();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("caught up with the log").status(problems.isEmpty());
        if (!problems.isEmpty()) {
            response.withData("waits for", String.join("; ", problems));
        }
        return response.build();
    }
}
