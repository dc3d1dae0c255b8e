package io.mayberelated.search.api.scholar;

import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.api.scholar.PaperLists.Part;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.Lookup;
import io.mayberelated.search.query.WhoNames;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists that belong to a paper, in the paths and shapes of Semantic Scholar's Graph API. */
@Path("/graph/v1/paper")
@RunOnVirtualThread
@Tag(name = "Semantic Scholar")
public final class PaperListResource {
    private final PaperNames names;
    private final PaperLists lists;

    public PaperListResource(Lookup lookup, Citations citations, WhoNames whoNames) {
        this.names = new PaperNames(lookup);
        this.lists = new PaperLists(lookup, citations, whoNames, new Papers(lookup, citations));
    }

    @GET
    @Path("{id: .+}/citations")
    @Operation(operationId = "scholarCitations", summary = "Tells who cites a paper, in which words, the newest first")
    public Response citations(@PathParam("id") String id, @Context UriInfo address) {
        return ScholarResource.answer(() -> {
            Parameters parameters = parameters(address);
            CitationFields fields = CitationFields.of(parameters.text("fields"));
            return lists.citing(found(id), fields, Part.of(parameters)).toString();
        });
    }

    @GET
    @Path("{id: .+}/references")
    @Operation(operationId = "scholarReferences", summary = "Tells what a paper cites, in its order, as far as known")
    public Response references(@PathParam("id") String id, @Context UriInfo address) {
        return ScholarResource.answer(() -> {
            Parameters parameters = parameters(address);
            CitationFields fields = CitationFields.of(parameters.text("fields"));
            return lists.cited(found(id), fields, Part.of(parameters)).toString();
        });
    }

    @GET
    @Path("{id: .+}/authors")
    @Operation(operationId = "scholarAuthors", summary = "Tells who wrote a paper")
    public Response authors(@PathParam("id") String id, @Context UriInfo address) {
        return ScholarResource.answer(() ->
                PaperLists.authors(found(id), Part.of(parameters(address))).toString());
    }

    private static Parameters parameters(UriInfo address) {
        return Parameters.of(address.getQueryParameters(), "fields", "offset", "limit");
    }

    private WorkEvent.Described found(String id) {
        return names.find(id).orElseThrow(() -> Refused.notFound("Paper with id %s not found".formatted(id)));
    }
}
