package io.mayberelated.search.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.search.query.Similar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reads like this? */
@Path("/v1/similar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Similar")
public final class SimilarResource {
    private final Similar similar;
    private final Texts texts;
    private final JsonBody json = new JsonBody();

    public SimilarResource(Similar similar, Texts texts) {
        this.similar = similar;
        this.texts = texts;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Finds what reads like given texts",
            description = "By the rarer words that they share. Never what was given.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SimilarRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The most similar first",
            content = @Content(schema = @Schema(implementation = SimilarAnswer.class)))
    @APIResponse(responseCode = "400", description = "A problem that names each unknown id, or the place and the rule")
    public SimilarAnswer find(InputStream body) {
        return SimilarAnswer.of(
                similar.find(json.read(body, SimilarRequest.class).read(texts)));
    }
}
