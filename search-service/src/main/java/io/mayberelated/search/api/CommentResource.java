package io.mayberelated.search.api;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.search.query.WhoNames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments by their ids. */
@Path("/v1/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Comments")
public final class CommentResource {
    private static final String PLACE = "/v1/comments/{id}";

    private final Texts texts;
    private final WhoNames whoNames;

    public CommentResource(Texts texts, WhoNames whoNames) {
        this.texts = texts;
        this.whoNames = whoNames;
    }

    @GET
    @Path("{id: .+}")
    @Operation(summary = "Tells what a comment says")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = CommentAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such comment")
    public CommentAnswer comment(@PathParam("id") String id) {
        return CommentAnswer.of(texts.comment(PLACE, id));
    }

    @GET
    @Path("{id: .+}/mentions")
    @Operation(
            summary = "Tells what a comment names",
            description =
                    "In the order of its text, each with the words, the passage around them, and the work; without one where it is not known or not clear.")
    @APIResponse(
            responseCode = "200",
            description = "The mentions",
            content = @Content(schema = @Schema(implementation = MentionsInText.class)))
    @APIResponse(responseCode = "404", description = "There is no such comment")
    public MentionsInText mentions(@PathParam("id") String id) {
        CommentEvent.Posted comment = texts.comment(PLACE, id);
        return MentionsInText.of(whoNames.by(TextId.of(comment.id())), texts);
    }
}
