package io.mayberelated.ingest.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where texts are fetched from. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
public final class SourceResource {
    private final Pollers pollers;
    private final SourcesConfig config;

    public SourceResource(Pollers pollers, SourcesConfig config) {
        this.pollers = pollers;
        this.config = config;
    }

    /**
     * @param userAgent      what each of them is told about who asks
     * @param allowedOrigins all places that may be asked at all
     */
    public record All(String userAgent, List<URI> allowedOrigins, List<SourceStatus> sources) {}

    @GET
    @Operation(
            summary = "Tells of each source how it is read",
            description =
                    "State (off, elsewhere, standby, waiting, fetching, backing_off, challenged, unreadable) and why; when it last answered as it should; up to when it is read, how far that lies back, and how a long way to go is going; records fetched, new and rejected; when it is asked again; its terms, and our pace.")
    public All all() {
        return new All(config.userAgent(), config.allowedOrigins(), pollers.status());
    }
}
