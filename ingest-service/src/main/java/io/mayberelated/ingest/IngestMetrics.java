package io.mayberelated.ingest;

import io.mayberelated.ingest.embed.KafkaEmbedding;
import io.mayberelated.ingest.source.Pollers;
import io.mayberelated.ingest.source.SourceStatus.State;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** How far understanding, linking and the vectors are, and how the sources are, for those who watch the service. */
final class IngestMetrics implements MeterBinder {
    private final PipelineReadiness readiness;
    private final KafkaPipeline pipeline;
    private final KafkaEmbedding embedding;
    private final Pollers pollers;

    IngestMetrics(PipelineReadiness readiness, KafkaPipeline pipeline, KafkaEmbedding embedding, Pollers pollers) {
        this.readiness = readiness;
        this.pipeline = pipeline;
        this.embedding = embedding;
        this.pollers = pollers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mayberelated.ready", readiness, own -> own.isReady() ? 1 : 0)
                .description("1 while texts are understood and linked")
                .register(registry);
        Gauge.builder("mayberelated.lag.records", pipeline, KafkaPipeline::lag)
                .description("records there and not yet understood or linked by this instance")
                .register(registry);
        Gauge.builder(
                        "mayberelated.embedding.left",
                        embedding,
                        own -> own.status().left())
                .description("texts to be looked at for a vector")
                .register(registry);
        FunctionCounter.builder(
                        "mayberelated.embedding.made",
                        embedding,
                        own -> own.status().embedded())
                .description("vectors made")
                .register(registry);
        for (State state : State.values()) {
            Gauge.builder("mayberelated.sources", pollers, own -> own.states().getOrDefault(state, 0L))
                    .description("sources by state")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
