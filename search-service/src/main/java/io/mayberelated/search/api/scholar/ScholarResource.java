package io.mayberelated.search.api.scholar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Problem;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Lookup;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.TooMuchAsked;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Papers, in the paths and shapes of Semantic Scholar's Graph API. */
@Path("/graph/v1/paper")
@RunOnVirtualThread
@Tag(name = "Semantic Scholar")
public final class ScholarResource {
    private static final int BATCH_MAX = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PaperNames names;
    private final PaperSearch search;
    private final Papers papers;
    private final JsonBody json = JsonBody.tolerantOfFields();

    public ScholarResource(Search search, Lookup lookup, Citations citations) {
        this.names = new PaperNames(lookup);
        this.search = new PaperSearch(search);
        this.papers = new Papers(lookup, citations);
    }

    /** @param ids as for a single paper */
    record Batch(Optional<List<String>> ids) {}

    @GET
    @Path("{id: .+}")
    @Operation(operationId = "scholarPaper", summary = "Tells what is known of a paper")
    public Response paper(@PathParam("id") String id, @Context UriInfo address) {
        return answer(() -> {
            PaperFields fields = fields(parameters(address, "fields"));
            return papers.of(found(id), fields).toString();
        });
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "scholarBatch", summary = "Tells what is known of up to 500 papers")
    public Response batch(InputStream body, @Context UriInfo address) {
        return answer(() -> {
            PaperFields fields = fields(parameters(address, "fields"));
            List<String> ids = json.read(body, Batch.class).ids().orElse(List.of());
            if (ids.isEmpty() || ids.size() > BATCH_MAX) {
                throw Refused.invalid("/ids", "1 to %d ids".formatted(BATCH_MAX));
            }
            ArrayNode all = JSON.arrayNode();
            ids.forEach(id -> names.find(id).ifPresentOrElse(work -> all.add(papers.of(work, fields)), all::addNull));
            return all.toString();
        });
    }

    @GET
    @Path("search")
    @Operation(operationId = "scholarSearch", summary = "Finds papers, the best first")
    public Response search(@Context UriInfo address) {
        return answer(() -> {
            Parameters parameters = parameters(address, "query", "fields", "offset", "limit", "year", "venue");
            PaperFields fields = fields(parameters);
            int offset = offset(parameters);
            int limit = parameters.limit(PaperSearch.LIMIT_MAX, PaperSearch.LIMIT_MAX);
            if (offset + limit > PaperSearch.DEPTH_MAX) {
                throw Refused.invalid("?offset", "with limit at most %,d".formatted(PaperSearch.DEPTH_MAX));
            }
            PaperSearch.Page page =
                    search.page(PaperSearch.text(parameters), PaperSearch.filters(parameters), offset, limit);
            ObjectNode answer = JSON.objectNode().put("total", page.total()).put("offset", offset);
            int end = offset + limit; // theirs goes on from there without asking how deep it may
            if (page.hits().size() == limit && page.total() > end && end < PaperSearch.DEPTH_MAX) {
                answer.put("next", end);
            }
            ArrayNode data = answer.putArray("data");
            papers.papers(page.hits().stream().map(Found.Hit::card), fields).forEach(data::add);
            return answer.toString();
        });
    }

    @GET
    @Path("search/match")
    @Operation(operationId = "scholarMatch", summary = "Finds the one paper whose title is meant")
    public Response match(@Context UriInfo address) {
        return answer(() -> {
            // Their own client sends these two, which say nothing here.
            Parameters parameters = parameters(address, "query", "fields", "year", "venue", "offset", "limit");
            PaperFields fields = fields(parameters);
            Found.Hit hit = search.match(PaperSearch.text(parameters), PaperSearch.filters(parameters))
                    .orElseThrow(() -> Refused.notFound("Title match not found"));
            ObjectNode answer = JSON.objectNode();
            ArrayNode data = answer.putArray("data");
            papers.papers(List.of(hit.card()).stream(), fields)
                    .map(paper -> paper.put("matchScore", hit.score()))
                    .forEach(data::add);
            return answer.toString();
        });
    }

    private WorkEvent.Described found(String id) {
        return names.find(id).orElseThrow(() -> Refused.notFound("Paper with id %s not found".formatted(id)));
    }

    private static Parameters parameters(UriInfo address, String... known) {
        return Parameters.of(address.getQueryParameters(), known);
    }

    private static PaperFields fields(Parameters parameters) {
        return PaperFields.of(parameters.text("fields"));
    }

    private static int offset(Parameters parameters) {
        return parameters.text("offset").filter(text -> !text.equals("0")).isEmpty()
                ? 0
                : parameters.number("offset", 0, PaperSearch.DEPTH_MAX);
    }

    static Response answer(Supplier<String> asking) {
        try {
            return Response.ok(asking.get(), MediaType.APPLICATION_JSON_TYPE).build();
        } catch (Refused refused) {
            return problem(refused.problem());
        } catch (TooMuchAsked e) {
            return problem(
                    Refused.invalid("?query", String.valueOf(e.getMessage())).problem());
        }
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(ScholarProblem.of(problem))
                .build();
    }
}
