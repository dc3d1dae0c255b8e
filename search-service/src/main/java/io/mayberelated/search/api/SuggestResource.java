package io.mayberelated.search.api;

import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Problem;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.query.Suggest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** How does it go on? */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Search")
public final class SuggestResource {
    private final Suggest suggest;

    public SuggestResource(Suggest suggest) {
        this.suggest = suggest;
    }

    @GET
    @Operation(
            summary = "Proposes titles, authors and short names for what was typed so far",
            description =
                    "Whole words in any order and the beginning of the last. Where nothing begins so, words within two letters of what was typed. What was typed is marked in HTML that is safe to show.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What was typed so far, at most 200 characters",
            example = "selection th")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Of each kind, 1 to 20; 8 without it",
            schema = @Schema(defaultValue = "8"))
    @APIResponse(
            responseCode = "200",
            description = "Titles that begin so first, then those that are talked about most",
            content = @Content(schema = @Schema(implementation = Suggest.Suggestions.class)))
    @APIResponse(
            responseCode = "400",
            description = "A problem that names the parameter and the rule",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Suggest.Suggestions suggest(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address.getQueryParameters(), "q", "limit");
        String typed = parameters
                .text("q")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refused.invalid("?q", "required: what was typed so far"));
        if (typed.length() > Suggest.CHARS_MAX) {
            throw Refused.invalid("?q", "at most %d characters, found %d".formatted(Suggest.CHARS_MAX, typed.length()));
        }
        return suggest.of(typed, parameters.limit(Suggest.LIMIT_DEFAULT, Suggest.LIMIT_MAX));
    }
}
