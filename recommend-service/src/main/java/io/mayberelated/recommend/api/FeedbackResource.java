package io.mayberelated.recommend.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.GiveFeedback;
import io.mayberelated.recommend.readers.Feedback;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What readers say of works. */
@Path("/v1/readers/{reader}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "feedback", description = "What a reader has read, saved or dismissed")
public final class FeedbackResource {
    private static final String READER =
            "a name that the reader made up, 1 to 64 letters, digits, points, underscores, tildes or hyphens; whoever knows"
                    + " it may read along";

    private final GiveFeedback feedback;
    private final CaughtUp caughtUp;
    private final JsonBody json = new JsonBody();

    public FeedbackResource(GiveFeedback feedback, CaughtUp caughtUp) {
        this.feedback = feedback;
        this.caughtUp = caughtUp;
    }

    @PUT
    @Path("/{id: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a work was read, saved or dismissed",
            description =
                    "By any name of the work, percent-encoded; it need not be known yet. Stands in place of what the"
                            + " reader said of it before, by whatever name.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackRequest.class)))
    public FeedbackAnswer give(
            @Parameter(description = READER) @PathParam("reader") String reader,
            @Parameter(description = "any name of the work, percent-encoded") @PathParam("id") String id,
            InputStream body,
            @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        FeedbackRequest request = json.read(body, FeedbackRequest.class);
        Feedback.Kind kind =
                request.kind().orElseThrow(() -> Refused.invalid("/kind", "expected one of read, saved, dismissed"));
        caughtUp.require(); // what else the work is called is asked of the graph
        return FeedbackAnswer.of(feedback.give(reader(reader), PathNames.name(id), kind));
    }

    @DELETE
    @Path("/{id: .+}")
    @Operation(summary = "Take back what was said of a work", description = "By any of its names.")
    @APIResponse(responseCode = "204", description = "Nothing is said of it any more")
    public void takeBack(
            @Parameter(description = READER) @PathParam("reader") String reader,
            @Parameter(description = "any name of the work, percent-encoded") @PathParam("id") String id) {
        caughtUp.require();
        if (!feedback.takeBack(reader(reader), PathNames.name(id))) {
            throw Refused.notFound("The reader said nothing of '%s'.".formatted(id));
        }
    }

    @GET
    @Operation(summary = "All that a reader said", description = "The newest first, at most 10,000.")
    public FeedbackAnswer.All all(
            @Parameter(description = READER) @PathParam("reader") String reader, @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        return new FeedbackAnswer.All(
                feedback.of(reader(reader)).stream().map(FeedbackAnswer::of).toList());
    }

    private static String reader(String given) {
        try {
            return Feedback.requireReader(given);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("{reader}", String.valueOf(e.getMessage()));
        }
    }
}
