package io.mayberelated.recommend.api;

import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.Message;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The events of a subscription as they happen, as Server-Sent Events (WHATWG HTML, 9.2). */
@Path("/v1/subscriptions/{id}/events")
@Tag(name = "subscriptions")
public final class SubscriptionEventsResource {
    /** A reader that lost the connection comes back after this. */
    private static final long RETRY_MILLIS = 2_000;

    private final ManageSubscriptions subscriptions;
    private final EventLogs logs;
    private final CaughtUp caughtUp;

    public SubscriptionEventsResource(ManageSubscriptions subscriptions, EventLogs logs, CaughtUp caughtUp) {
        this.subscriptions = subscriptions;
        this.logs = logs;
        this.caughtUp = caughtUp;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // it asks the store, although what it returns is a stream
    @RunOnVirtualThread
    @Operation(
            summary = "The events of a subscription, as they happen",
            description =
                    "First what is kept of it, at most 256 events; with Last-Event-ID only what came after that event."
                            + " Lines id (the event's id, also in its data), event (mention, recommendation, withdrawal,"
                            + " or reset when the event seen last is no longer kept), data (a CloudEvent 1.0 as JSON). A"
                            + " comment line every 15 seconds shows that the stream is alive.")
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @Parameter(description = "the id of the event seen last") @HeaderParam("Last-Event-ID")
                    Optional<String> lastSeen,
            @Context Sse sse) {
        caughtUp.require();
        if (subscriptions.find(id).isEmpty()) {
            throw SubscriptionResource.unknown();
        }
        Optional<String> seen = lastSeen.filter(text -> !text.isBlank());
        return RestMulti.fromMultiData(Multi.createFrom()
                        .publisher(logs.open(id, seen))
                        .map(message -> event(message, sse.newEventBuilder())))
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no") // a proxy that waits for more would hold events back
                .build();
    }

    private static OutboundSseEvent event(Message message, OutboundSseEvent.Builder event) {
        return switch (message) {
            case Message.Opened _ ->
                event.comment("open").reconnectDelay(RETRY_MILLIS).build();
            case Message.Heartbeat _ -> event.comment("alive").build();
            case Message.Reset(var because) ->
                event.name("reset").data(ResetAnswer.json(because)).build();
            case Message.Told(var eventId, var kind, var json) ->
                event.id(eventId)
                        .name(kind.name().toLowerCase(Locale.ROOT))
                        .data(json)
                        .build();
        };
    }
}
