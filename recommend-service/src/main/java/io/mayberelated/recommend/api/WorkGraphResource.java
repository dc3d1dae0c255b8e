package io.mayberelated.recommend.api;

import io.mayberelated.events.WorkId;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.GraphPicture;
import io.mayberelated.recommend.graph.SharedGraph;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is around a work, to be drawn. */
@Path("/v1/works/{id: .+}/graph")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "graph", description = "What connects works, comments, threads and people")
public final class WorkGraphResource {
    private final SharedGraph graph;
    private final CaughtUp caughtUp;
    private final PathNames names;

    public WorkGraphResource(SharedGraph graph, CaughtUp caughtUp) {
        this.graph = graph;
        this.caughtUp = caughtUp;
        this.names = new PathNames(graph);
    }

    @GET
    @Operation(
            summary = "Nodes and edges around a work",
            description =
                    "Works, comments, threads and authors that can be reached in a few steps: at most 150 nodes, of each"
                            + " kind of neighbour the 12 newest; cut tells whether there is more. Weights lie in 0 to 1.")
    @Parameter(
            name = "depth",
            in = ParameterIn.QUERY,
            description = "how many steps, 1 to 3; 1 when not given",
            schema = @Schema(implementation = Integer.class))
    public GraphPicture.Picture picture(
            @Parameter(description = "any name of the work, percent-encoded") @PathParam("id") String id,
            @Context UriInfo uri) {
        caughtUp.require();
        int depth = Parameters.of(uri.getQueryParameters(), "depth")
                .text("depth")
                .map(WorkGraphResource::depth)
                .orElse(1);
        WorkId work = names.work(id);
        return graph.read(view -> view.work(work).map(known -> GraphPicture.around(known, depth, view)))
                .orElseThrow(() -> Refused.notFound("The work '%s' was withdrawn.".formatted(work)));
    }

    private static int depth(String text) {
        try {
            int depth = Integer.parseInt(text);
            if (depth >= 1 && depth <= GraphPicture.DEPTH_MAX) {
                return depth;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers that are out of range
        }
        throw Refused.invalid(
                "?depth", "expected a whole number from 1 to %d, found '%s'".formatted(GraphPicture.DEPTH_MAX, text));
    }
}
