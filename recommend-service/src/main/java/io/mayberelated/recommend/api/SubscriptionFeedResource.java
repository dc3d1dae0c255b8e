package io.mayberelated.recommend.api;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.feed.AtomFeed;
import io.mayberelated.events.feed.Feed;
import io.mayberelated.events.feed.JsonFeed;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.Message;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A subscription's events for readers of feeds. */
@Path("/v1/subscriptions/{id}")
@RunOnVirtualThread
@Tag(name = "subscriptions")
public final class SubscriptionFeedResource {
    private final ManageSubscriptions subscriptions;
    private final EventLogs logs;
    private final CaughtUp caughtUp;

    public SubscriptionFeedResource(ManageSubscriptions subscriptions, EventLogs logs, CaughtUp caughtUp) {
        this.subscriptions = subscriptions;
        this.logs = logs;
        this.caughtUp = caughtUp;
    }

    @GET
    @Path("/feed.atom")
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(summary = "The latest events as Atom", description = "RFC 4287, the newest first; with an ETag.")
    @APIResponse(responseCode = "304", description = "Nothing came since the ETag in If-None-Match")
    public Response atom(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
        return feed(id, request, uri, AtomFeed::write);
    }

    @GET
    @Path("/feed.json")
    @Produces(JsonFeed.MEDIA_TYPE)
    @Operation(summary = "The latest events as JSON Feed", description = "Version 1.1, the newest first; with an ETag.")
    @APIResponse(responseCode = "304", description = "Nothing came since the ETag in If-None-Match")
    public Response json(@PathParam("id") String id, @Context Request request, @Context UriInfo uri) {
        return feed(id, request, uri, JsonFeed::write);
    }

    private Response feed(String id, Request request, UriInfo uri, Function<Feed, String> writing) {
        caughtUp.require();
        if (subscriptions.find(id).isEmpty()) {
            throw SubscriptionResource.unknown();
        }
        List<Message.Told> told = logs.kept(id).reversed();
        EntityTag tag = new EntityTag(
                CloudEvent.idOf(told.stream().map(Message.Told::id).collect(Collectors.joining())));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return Optional.ofNullable(unchanged)
                .orElseGet(() -> Response.ok(writing.apply(feed(id, told, uri))))
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static Feed feed(String id, List<Message.Told> told, UriInfo uri) {
        return new Feed(
                "urn:maybe-related:subscription:" + CloudEvent.idOf(id),
                "Maybe related",
                uri.getRequestUri(),
                Optional.empty(),
                told.stream().map(EventEntry::of).toList());
    }
}
