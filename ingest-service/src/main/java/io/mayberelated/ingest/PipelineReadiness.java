package io.mayberelated.ingest;

import io.mayberelated.events.kafka.KafkaTopicsGate;
import io.mayberelated.ingest.understand.KafkaCatalogue;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready once the topics are there, the works known and the pipeline runs; says what is missing until then. */
final class PipelineReadiness implements HealthCheck {
    private final KafkaTopicsGate gate;
    private final KafkaPipeline pipeline;
    private final KafkaCatalogue catalogue;

    PipelineReadiness(KafkaTopicsGate gate, KafkaPipeline pipeline, KafkaCatalogue catalogue) {
        this.gate = gate;
        this.pipeline = pipeline;
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("pipeline").withData("state", pipeline.state());
        waitsFor().ifPresent(why -> answer.withData("waitsFor", why));
        return answer.status(isReady()).build();
    }

    boolean isReady() {
        return waitsFor().isEmpty() && pipeline.isRunning();
    }

    Optional<String> waitsFor() {
        return gate.problem().or(catalogue::problem);
    }
}
