package io.mayberelated.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Topic;
import io.mayberelated.events.embed.EmbedConfig;
import io.mayberelated.events.embed.Embedders;
import io.mayberelated.events.http.LatencyHistograms;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaTopics;
import io.mayberelated.events.kafka.KafkaTopicsGate;
import io.mayberelated.ingest.SourcesWiring.Reading;
import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.accept.Imports;
import io.mayberelated.ingest.accept.KafkaSubmissions;
import io.mayberelated.ingest.accept.Submissions;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.embed.KafkaEmbedding;
import io.mayberelated.ingest.format.Formats;
import io.mayberelated.ingest.source.Pollers;
import io.mayberelated.ingest.understand.KafkaCatalogue;
import io.mayberelated.ingest.understand.KafkaPositions;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.health.Readiness;

/** What the service is made of. One method per part; a part's needs are its constructor's parameters. */
@Singleton
class Wiring {
    private static final List<Topic> TOPICS = List.of(
            Topic.SUBMISSIONS,
            Topic.WORKS,
            Topic.COMMENTS,
            Topic.MENTIONS,
            Topic.LINKS,
            Topic.EMBEDDINGS,
            Topic.SOURCE_CURSORS,
            Topic.LOOKUPS,
            Topic.DEAD_LETTERS);

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    /** Answers spell enums, times and names as the events do. */
    @Produces
    @Singleton
    ObjectMapper json() {
        return JsonEvents.mapper();
    }

    @Produces
    @Singleton
    KafkaPositions positions() {
        return new KafkaPositions();
    }

    @Produces
    @Singleton
    KafkaPublisher publisher(KafkaConfig config) {
        return new KafkaPublisher(config);
    }

    void close(@Disposes KafkaPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    Submissions submissions(KafkaPublisher publisher, KafkaPositions positions) {
        return new KafkaSubmissions(publisher, positions::last);
    }

    @Produces
    @Singleton
    Accepting accepting(Submissions submissions, InstantSource clock) {
        return new Accepting(submissions, clock);
    }

    @Produces
    @Singleton
    Imports imports(Accepting accepting, InstantSource clock) {
        return new Imports(accepting, new Formats(), clock);
    }

    @Produces
    @Singleton
    KafkaCatalogue catalogue(IngestConfig ingest, KafkaConfig kafka, KafkaPublisher publisher, InstantSource clock)
            throws IOException {
        Overrides overrides = Overrides.shipped();
        if (ingest.catalogue().overrides().isPresent()) {
            try (Reader file =
                    Files.newBufferedReader(ingest.catalogue().overrides().get())) {
                overrides = overrides.and(Overrides.read(file));
            }
        }
        return new KafkaCatalogue(
                kafka,
                new KafkaDeadLetters(publisher, clock),
                overrides,
                ingest.catalogue().every(),
                clock);
    }

    void close(@Disposes KafkaCatalogue catalogue) {
        catalogue.close();
    }

    @Produces
    @Singleton
    KafkaPipeline pipeline(IngestConfig ingest, KafkaConfig kafka, KafkaPositions positions, KafkaCatalogue catalogue) {
        return new KafkaPipeline(KafkaPipeline.topology(positions, catalogue::current), ingest, kafka);
    }

    void close(@Disposes KafkaPipeline pipeline) {
        pipeline.close();
    }

    @Produces
    @Singleton
    KafkaEmbedding embedding(
            IngestConfig ingest, EmbedConfig embed, KafkaConfig kafka, KafkaPublisher publisher, InstantSource clock) {
        KafkaEmbedding.Settings settings = new KafkaEmbedding.Settings(
                ingest.applicationId() + "-embedding", ingest.embedding().callers());
        return new KafkaEmbedding(settings, () -> Embedders.of(embed), kafka, publisher, clock);
    }

    void close(@Disposes KafkaEmbedding embedding) {
        embedding.close();
    }

    @Produces
    @Singleton
    @Startup
    KafkaTopicsGate gate(
            KafkaConfig kafka,
            KafkaPipeline pipeline,
            KafkaCatalogue catalogue,
            KafkaEmbedding embedding,
            Reading reading) {
        Runnable open = () -> {
            catalogue.start();
            pipeline.start();
            embedding.start();
            reading.start();
        };
        return new KafkaTopicsGate(new KafkaTopics(kafka), TOPICS, open, _ -> Quarkus.asyncExit(1)).start();
    }

    void close(@Disposes KafkaTopicsGate gate) {
        gate.close();
    }

    @Produces
    @Singleton
    LatencyHistograms latencies() {
        return new LatencyHistograms();
    }

    @Produces
    @Singleton
    IngestMetrics metrics(
            @Readiness PipelineReadiness readiness, KafkaPipeline pipeline, KafkaEmbedding embedding, Pollers pollers) {
        return new IngestMetrics(readiness, pipeline, embedding, pollers);
    }

    @Produces
    @Singleton
    @Readiness
    PipelineReadiness readiness(KafkaTopicsGate gate, KafkaPipeline pipeline, KafkaCatalogue catalogue) {
        return new PipelineReadiness(gate, pipeline, catalogue);
    }
}
