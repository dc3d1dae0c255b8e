package io.mayberelated.recommend.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.recommend.GiveFeedback;
import io.mayberelated.recommend.Question;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading;
import io.mayberelated.recommend.graph.SharedGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to read next, for who asks. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recommendations", description = "What to read next, and why, in the words of those who discussed it")
public final class RecommendationResource {
    private final RecommendReading reading;
    private final CaughtUp caughtUp;
    private final PathNames names;
    private final Questions questions;
    private final JsonBody json = new JsonBody();

    public RecommendationResource(
            RecommendReading reading, SharedGraph graph, GiveFeedback feedback, CaughtUp caughtUp) {
        this.reading = reading;
        this.caughtUp = caughtUp;
        this.names = new PathNames(graph);
        this.questions = new Questions(graph, feedback);
    }

    @GET
    @Path("/works/{id: .+}/recommendations")
    @Operation(
            summary = "What to read beside a work",
            description = "The work is named by any of its names, percent-encoded: doi:10.2307%2F1909888,"
                    + " title:robust%20agents%20learn%20causal%20world%20models, https:%2F%2Farxiv.org%2Fabs%2F2402.10877."
                    + " The shares of the reasons of a recommendation sum to its score.")
    public RecommendationAnswer ofWork(
            @Parameter(description = "any name of the work, percent-encoded") @PathParam("id") String id,
            @Context UriInfo uri) {
        caughtUp.require();
        int limit = limit(uri);
        return answer(new Question(About.work(names.work(id)), Wishes.limit(limit)));
    }

    @GET
    @Path("/comments/{id: .+}/recommendations")
    @Operation(
            summary = "What to read beside a comment",
            description = "Beside the works that it names, the work that it is about, and its text.")
    public RecommendationAnswer ofComment(
            @Parameter(description = "the comment's id, percent-encoded") @PathParam("id") String id,
            @Context UriInfo uri) {
        caughtUp.require();
        int limit = limit(uri);
        return answer(new Question(About.comment(names.comment(id)), Wishes.limit(limit)));
    }

    @POST
    @Path("/recommendations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What to read beside works, comments, threads, people, a reading list, a text, or a mix of these",
            description =
                    "Never one of the works asked with, by whatever name, never one that is not wanted, and never one"
                            + " that the reader has read or dismissed. The same question on the same state has the same answer, byte"
                            + " by byte. With asOf and diff the answer is that of then, and changes tells what is answered otherwise"
                            + " now.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RecommendationRequest.class)))
    public RecommendationAnswer of(InputStream body, @Context UriInfo uri) {
        Parameters.of(uri.getQueryParameters());
        RecommendationRequest request = json.read(body, RecommendationRequest.class);
        caughtUp.require();
        Questions.Read read = questions.of(request);
        RecommendationAnswer answer =
                request.diff().orElse(false) ? compared(read.question()) : answer(read.question());
        return answer.unknown(read.unknown());
    }

    private RecommendationAnswer answer(Question question) {
        return RecommendationAnswer.of(reading.answer(question))
                .asOf(question.wishes().asOf(), Optional.empty());
    }

    private RecommendationAnswer compared(Question question) {
        RecommendReading.Compared compared = reading.compare(question);
        return RecommendationAnswer.of(compared.then()).asOf(question.wishes().asOf(), Optional.of(compared.changes()));
    }

    private static int limit(UriInfo uri) {
        return Parameters.of(uri.getQueryParameters(), "limit").limit(Questions.LIMIT_DEFAULT, Questions.LIMIT_MAX);
    }
}
