package io.mayberelated.ingest;

import io.mayberelated.ingest.embed.EmbeddingStatus;
import io.mayberelated.ingest.embed.KafkaEmbedding;
import io.mayberelated.ingest.source.Pollers;
import io.mayberelated.ingest.source.SourceStatus.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service is doing. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Status")
public final class StatusResource {
    private final PipelineReadiness readiness;
    private final KafkaEmbedding embedding;
    private final Pollers pollers;

    StatusResource(@Readiness PipelineReadiness readiness, KafkaEmbedding embedding, Pollers pollers) {
        this.readiness = readiness;
        this.embedding = embedding;
        this.pollers = pollers;
    }

    /**
     * @param says      in words
     * @param ready     whether it understands and links
     * @param waitsFor  what is missing, when it is not ready
     * @param embedding how far the vectors of works and comments are; they come after all else
     * @param sources   how many are in which state; {@code /v1/sources} tells each
     */
    public record Status(
            String says,
            boolean ready,
            Optional<String> waitsFor,
            EmbeddingStatus embedding,
            Map<State, Long> sources) {}

    @GET
    @Operation(
            summary = "Tells what the service is doing, in words and figures",
            description =
                    "Whether works and comments are understood and linked, how many sources are in which state, and how"
                            + " far the vectors of their texts are: the model, how many are left, how fast it goes and how"
                            + " long it will take.")
    public Status status() {
        Map<State, Long> sources = pollers.states();
        Optional<String> waitsFor = readiness.waitsFor();
        String says = waitsFor.map(missing -> "takes what is handed in, and waits with understanding: " + missing)
                .orElseGet(() -> "takes, understands and links; " + inWords(sources));
        return new Status(says, readiness.isReady(), waitsFor, embedding.status(), sources);
    }

    private static String inWords(Map<State, Long> sources) {
        String on = sources.entrySet().stream()
                .filter(each -> each.getKey() != State.OFF)
                .map(each -> "%d %s".formatted(each.getValue(), each.getKey().inWords()))
                .collect(Collectors.joining(", "));
        return on.isEmpty() ? "no source is on" : "sources: " + on;
    }
}
