package io.mayberelated.ingest;

import io.mayberelated.ingest.embed.EmbeddingStatus;
import io.mayberelated.ingest.embed.KafkaEmbedding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
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

    StatusResource(@Readiness PipelineReadiness readiness, KafkaEmbedding embedding) {
        this.readiness = readiness;
        this.embedding = embedding;
    }

    /**
     * @param ready     whether it understands and links
     * @param waitsFor  what is missing, when it is not ready
     * @param embedding how far the vectors of works and comments are; they come after all else
     */
    public record Status(boolean ready, Optional<String> waitsFor, EmbeddingStatus embedding) {}

    @GET
    @Operation(
            summary = "Tells what the service is doing",
            description =
                    "Whether works and comments are understood and linked, and how far the vectors of their texts are:"
                            + " the model, how many are left, how fast it goes and how long it will take.")
    public Status status() {
        return new Status(readiness.isReady(), readiness.waitsFor(), embedding.status());
    }
}
