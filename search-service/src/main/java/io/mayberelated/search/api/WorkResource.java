package io.mayberelated.search.api;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.search.query.WhoNames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Works by any of their names. */
@Path("/v1/works")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Works")
public final class WorkResource {
    private static final String PLACE = "/v1/works/{id}";
    private static final int MENTIONS_DEFAULT = 100;
    private static final int MENTIONS_MAX = 1_000;

    private final Texts texts;
    private final WhoNames whoNames;

    public WorkResource(Texts texts, WhoNames whoNames) {
        this.texts = texts;
        this.whoNames = whoNames;
    }

    @GET
    @Path("{id: .+}")
    @Operation(
            summary = "Tells what is known of a work",
            description = "By any name, percent-encoded: arxiv:2402.10877, doi:10.2307%2F1909888, a page address.")
    @APIResponse(
            responseCode = "200",
            description = "The work",
            content = @Content(schema = @Schema(implementation = WorkAnswer.class)))
    @APIResponse(responseCode = "404", description = "No work answers to the name")
    @APIResponse(responseCode = "409", description = "Several works answer to it; the problem tells their ids")
    public WorkAnswer work(@PathParam("id") String id) {
        WorkEvent.Described work = texts.work(PLACE, id);
        return WorkAnswer.of(work, whoNames.count(work));
    }

    @GET
    @Path("{id: .+}/mentions")
    @Operation(
            summary = "Tells who names a work",
            description = "Comments and works, the newest first, each with the passage.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 without it")
    @APIResponse(
            responseCode = "200",
            description = "The mentions",
            content = @Content(schema = @Schema(implementation = MentionsOfWork.class)))
    @APIResponse(responseCode = "404", description = "No work answers to the name")
    public MentionsOfWork mentions(@PathParam("id") String id, @Context UriInfo address) {
        int limit = Parameters.of(address.getQueryParameters(), "limit").limit(MENTIONS_DEFAULT, MENTIONS_MAX);
        return MentionsOfWork.of(whoNames.of(texts.work(PLACE, id), limit));
    }
}
