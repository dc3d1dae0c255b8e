package io.mayberelated.search.api;

import io.mayberelated.events.http.Problem;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.query.Cursors.BadCursor;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.SearchQuery;
import io.mayberelated.search.query.TooMuchAsked;
import io.mayberelated.search.query.ViewGone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which works and comments? */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Search")
public final class SearchResource {
    private final Search search;
    private final IndexHealth health;
    private final InstantSource clock;

    public SearchResource(Search search, IndexHealth health, InstantSource clock) {
        this.search = search;
        this.health = health;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Finds works and comments",
            description =
                    "Words rank; \"what stands in quotation marks\" must be there; of this OR that one must; -this must not; parentheses group. An identifier pasted as it is leads to its work. Without q the newest come first.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "What to look for, at most 1,000 characters and 64 words",
            example = "selection theorems")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "work or comment; both without it")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Published or posted on this day or later: 2024, 2024-02 or 2024-02-16")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Published or posted on this day or before")
    @Parameter(name = "author", in = ParameterIn.QUERY, description = "Words of an author's name")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Hits a page, 1 to 100; 20 without it")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before")
    @APIResponse(
            responseCode = "200",
            description = "What was found, the best first",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(responseCode = "400", description = "A problem that names the parameter and the rule")
    public SearchAnswer find(@Context UriInfo address) {
        Instant began = clock.instant();
        Found found = find(SearchParameters.read(address.getQueryParameters()));
        return SearchAnswer.of(
                found,
                health.freshness(),
                Duration.between(began, clock.instant()).toMillis());
    }

    private Found find(SearchQuery query) {
        try {
            return search.find(query);
        } catch (BadCursor e) {
            throw Refused.invalid("?cursor", String.valueOf(e.getMessage()));
        } catch (ViewGone e) {
            throw new Refused(Problem.Kind.GONE, "?cursor: " + e.getMessage());
        } catch (TooMuchAsked e) {
            throw Refused.invalid("?q", String.valueOf(e.getMessage()));
        }
    }
}
