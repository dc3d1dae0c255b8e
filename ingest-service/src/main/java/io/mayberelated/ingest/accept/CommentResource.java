package io.mayberelated.ingest.accept;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.ingest.format.CommentJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments, handed in one by one. */
@Path("/v1/comments/{id: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comments")
public final class CommentResource {
    private final Accepting accepting;
    private final JsonBody json = new JsonBody();

    public CommentResource(Accepting accepting) {
        this.accepting = accepting;
    }

    @PUT
    @Operation(
            summary = "Hands in a comment, or its new version",
            description =
                    "Answers once the comment is durable; it is understood, indexed and linked a moment later. Exactly one of text, html and markdown.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CommentJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is durable",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", description = "A problem that names the place and the rule")
    @APIResponse(responseCode = "413", description = "Larger than 1 MiB")
    @APIResponse(responseCode = "503", description = "The log does not take it now; nothing was accepted")
    public Response put(@PathParam("id") String id, InputStream body) {
        CommentId comment = PathIds.comment(id);
        CommentJson said = json.read(body, CommentJson.class);
        return accepted(Accepted.of(comment.value(), accepting.acceptAndWait(said.put(comment))));
    }

    @DELETE
    @Operation(
            summary = "Withdraws a comment",
            description = "It leaves search, links and the reasons of later recommendations.")
    @APIResponse(
            responseCode = "202",
            description = "The withdrawal is durable",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response withdraw(@PathParam("id") String id) {
        CommentId comment = PathIds.comment(id);
        return accepted(Accepted.of(
                comment.value(), accepting.withdrawAndWait(TextId.of(comment), "withdrawn by whoever handed it in")));
    }

    static Response accepted(Accepted accepted) {
        return Response.accepted(accepted).header("Location", accepted.status()).build();
    }
}
