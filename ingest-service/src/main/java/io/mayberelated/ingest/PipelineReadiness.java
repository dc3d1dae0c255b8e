package io.mayberelated.ingest;

import io.mayberelated.events.kafka.KafkaTopicsGate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready once the topics are there and the pipeline runs; says what is missing until then. */
final class PipelineReadiness implements HealthCheck {
    private final KafkaTopicsGate gate;
    private final KafkaPipeline pipeline;

    PipelineReadiness(KafkaTopicsGate gate, KafkaPipeline pipeline) {
        this.gate = gate;
        this.pipeline = pipeline;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("pipeline").withData("state", pipeline.state());
        gate.problem().ifPresent(problem -> answer.withData("waitsFor", problem));
        return answer.status(gate.problem().isEmpty() && pipeline.isRunning()).build();
    }
}
