package io.mayberelated.search.api;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.search.export.BibTex;
import io.mayberelated.search.export.CslJson;
import io.mayberelated.search.export.Ris;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.WhoNames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Works by any of their names. */
@Path("/v1/works")
@RunOnVirtualThread
@Tag(name = "Works")
public final class WorkResource {
    private static final String PLACE = "/v1/works/{id}";
    private static final int MENTIONS_DEFAULT = 100;
    private static final int MENTIONS_MAX = 1_000;
    /** Of those that name or cite it, so many are told with the work itself. */
    private static final int NEWEST = 10;

    private final Texts texts;
    private final WhoNames whoNames;
    private final Citations citations;

    public WorkResource(Texts texts, WhoNames whoNames, Citations citations) {
        this.texts = texts;
        this.whoNames = whoNames;
        this.citations = citations;
    }

    @GET
    @Path("{id: .+}")
    @Operation(
            summary = "Tells what is known of a work",
            description =
                    "By any name, percent-encoded: arxiv:2402.10877, doi:10.2307%2F1909888, a page address. With its names, the newest who name it and in which words, what it cites and who cites it. For reference managers as BibTeX, RIS or CSL-JSON, by the parameter format or the header Accept.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json, bibtex, ris or csl_json; else what Accept says",
            example = "bibtex")
    @APIResponse(
            responseCode = "200",
            description = "The work",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WorkAnswer.class)),
                @Content(mediaType = BibTex.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Ris.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CslJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.ARRAY))
            })
    @APIResponse(responseCode = "404", description = "No work answers to the name")
    @APIResponse(responseCode = "409", description = "Several works answer to it; the problem tells their ids")
    public Response work(@PathParam("id") String id, @Context UriInfo address, @Context HttpHeaders headers) {
        Parameters parameters = Parameters.of(address.getQueryParameters(), "format");
        AnswerFormat format =
                AnswerFormat.of(parameters.text("format"), SearchResource.accepted(headers), AnswerFormat.OF_A_WORK);
        WorkEvent.Described work = texts.work(PLACE, id);
        return format == AnswerFormat.JSON
                ? Response.ok(answer(work), MediaType.APPLICATION_JSON_TYPE).build()
                : Response.ok(Written.references(List.of(new Indexed.Work(work)), format), format.mediaType())
                        .build();
    }

    private WorkAnswer answer(WorkEvent.Described work) {
        return WorkAnswer.of(work, whoNames.of(work, NEWEST), citations.of(work, 0, NEWEST), citations.by(work));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("{id: .+}/citations")
    @Operation(
            summary = "Tells which works cite a work",
            description = "The newest first, as far as their references are known.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 without it")
    @APIResponse(
            responseCode = "200",
            description = "The works",
            content = @Content(schema = @Schema(implementation = WorkAnswer.Cited.class)))
    @APIResponse(responseCode = "404", description = "No work answers to the name")
    public WorkAnswer.Cited citations(@PathParam("id") String id, @Context UriInfo address) {
        int limit = Parameters.of(address.getQueryParameters(), "limit").limit(MENTIONS_DEFAULT, MENTIONS_MAX);
        return WorkAnswer.Cited.of(citations.of(texts.work(PLACE, id), 0, limit));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
