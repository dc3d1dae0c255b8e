package io.mayberelated.recommend.api;

import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.Hindsight;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How good the recommendations are, by what people went on to name. */
@Path("/v1/evaluation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "evaluation", description = "How good the recommendations are")
public final class EvaluationResource {
    private static final int COMMENTS_DEFAULT = 100;
    private static final int COMMENTS_MAX = 500;

    private final Hindsight hindsight;
    private final CaughtUp caughtUp;

    public EvaluationResource(Hindsight hindsight, CaughtUp caughtUp) {
        this.hindsight = hindsight;
        this.caughtUp = caughtUp;
    }

    @GET
    @Operation(
            summary = "Would it have been recommended?",
            description =
                    "For the newest comments that named a work which nobody had named in their thread: at which place"
                            + " it was answered, just before they were posted, to who read the thread until then. By week (ISO 8601):"
                            + " how many comments, how many of them had anything to ask with, how many works they named, the share of"
                            + " these that stood among the first ten, and one over the place, on average.")
    @Parameter(
            name = "comments",
            in = ParameterIn.QUERY,
            description = "how many of the newest comments, 1 to 500; 100 when not given",
            schema = @Schema(implementation = Integer.class))
    public Hindsight.Report report(@Context UriInfo uri) {
        int comments = Parameters.of(uri.getQueryParameters(), "comments")
                .text("comments")
                .map(EvaluationResource::comments)
                .orElse(COMMENTS_DEFAULT);
        caughtUp.require();
        return hindsight.report(comments);
    }

    private static int comments(String text) {
        try {
            int comments = Integer.parseInt(text);
            if (comments >= 1 && comments <= COMMENTS_MAX) {
                return comments;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are out of range
        }
        throw Refused.invalid(
                "?comments", "expected a whole number from 1 to %d, found '%s'".formatted(COMMENTS_MAX, text));
    }
}
