package io.mayberelated.ingest.accept;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.ingest.format.WorkJson;
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

/** Works, handed in one by one. */
@Path("/v1/works/{id: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Works")
public final class WorkResource {
    private final Accepting accepting;
    private final JsonBody json = new JsonBody();

    public WorkResource(Accepting accepting) {
        this.accepting = accepting;
    }

    @PUT
    @Operation(
            summary = "Hands in what is known of a work",
            description =
                    "The id is any name of the work (doi:…, arxiv:…, openreview:…, forum:…, isbn:…, url:…, title:…), percent-encoded. Records that share an identifier become one work, which keeps the id it had first.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WorkJson.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is durable",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(responseCode = "400", description = "A problem that names the place and the rule")
    @APIResponse(responseCode = "413", description = "Larger than 1 MiB")
    @APIResponse(responseCode = "503", description = "The log does not take it now; nothing was accepted")
    public Response put(@PathParam("id") String id, InputStream body) {
        WorkId work = PathIds.work(id);
        WorkJson said = json.read(body, WorkJson.class);
        return CommentResource.accepted(Accepted.of(work.value(), accepting.acceptAndWait(said.put(work))));
    }

    @DELETE
    @Operation(
            summary = "Withdraws a work",
            description = "By the id of a record, that record; by another name, the whole work.")
    @APIResponse(
            responseCode = "202",
            description = "The withdrawal is durable",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Response withdraw(@PathParam("id") String id) {
        WorkId work = PathIds.work(id);
        return CommentResource.accepted(Accepted.of(
                work.value(), accepting.withdrawAndWait(TextId.of(work), "withdrawn by whoever handed it in")));
    }
}
