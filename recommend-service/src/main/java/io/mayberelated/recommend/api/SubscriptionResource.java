package io.mayberelated.recommend.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.subscribe.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who wants to be told of what. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "subscriptions", description = "To be told when something worth reading turns up")
public final class SubscriptionResource {
    private static final int PAGE_DEFAULT = 50;
    private static final int PAGE_MAX = 100;

    private final ManageSubscriptions subscriptions;
    private final JsonBody json = new JsonBody();

    public SubscriptionResource(ManageSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe",
            description =
                    "To be told of comments that name a work and of what they name beside it, of works that cite it,"
                            + " and of comments and works that answer a query, say something alike, are by an author, or"
                            + " stand in a thread or on a site. Only what comes later is told, and each thing once.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubscriptionRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; the id is the only key to it",
            content = @Content(schema = @Schema(implementation = SubscriptionAnswer.class)))
    public Response subscribe(InputStream body, @Context UriInfo uri, @Context HttpServerRequest caller) {
        Parameters.of(uri.getQueryParameters());
        SubscriptionRequest request = json.read(body, SubscriptionRequest.class);
        Subscription made = subscriptions.subscribe(
                Callers.address(caller), AskedInterest.of(request.interest()), request.checkedNote());
        return Response.created(URI.create("/v1/subscriptions/" + made.id()))
                .entity(SubscriptionAnswer.of(made))
                .build();
    }

    @GET
    @Operation(
            summary = "All subscriptions, in pages",
            description = "?limit=1 to 100, ?after= the next of the page before")
    public SubscriptionPage page(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), "limit", "after");
        int limit = parameters.limit(PAGE_DEFAULT, PAGE_MAX);
        List<Subscription> found = subscriptions.page(parameters.text("after"), limit + 1);
        List<SubscriptionAnswer> shown =
                found.stream().limit(limit).map(SubscriptionAnswer::of).toList();
        Optional<String> next =
                found.size() > limit ? Optional.of(shown.getLast().id()) : Optional.empty();
        return new SubscriptionPage(shown, next);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One subscription")
    public SubscriptionAnswer one(@PathParam("id") String id) {
        return SubscriptionAnswer.of(subscriptions.find(id).orElseThrow(SubscriptionResource::unknown));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Pause a subscription", description = "What comes meanwhile is not told, nor later.")
    public SubscriptionAnswer pause(@PathParam("id") String id) {
        return put(id, Subscription.State.PAUSED);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Go on telling", description = "From now on; for what came meanwhile there is the backfill.")
    public SubscriptionAnswer resume(@PathParam("id") String id) {
        return put(id, Subscription.State.ACTIVE);
    }

    private SubscriptionAnswer put(String id, Subscription.State state) {
        return SubscriptionAnswer.of(subscriptions.put(id, state).orElseThrow(SubscriptionResource::unknown));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Unsubscribe", description = "Its open streams end.")
    @APIResponse(responseCode = "204", description = "There is no such subscription any more")
    public void unsubscribe(@PathParam("id") String id) {
        if (!subscriptions.unsubscribe(id)) {
            throw unknown();
        }
    }

    static Refused unknown() {
        return Refused.notFound("There is no such subscription.");
    }
}
