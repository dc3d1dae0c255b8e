package io.mayberelated.recommend.api;

import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.ManageWebhooks;
import io.mayberelated.recommend.deliver.Endpoint;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Where a subscription's events are posted to, as Standard Webhooks 1.0.0 says. */
@Path("/v1/subscriptions/{subscription}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "webhooks", description = "Events posted to an address of yours, signed as Standard Webhooks says")
public final class WebhookResource {
    private final ManageSubscriptions subscriptions;
    private final ManageWebhooks webhooks;
    private final JsonBody json = new JsonBody();

    public WebhookResource(ManageSubscriptions subscriptions, ManageWebhooks webhooks) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
    }

    /** The body of a new webhook. */
    record Wanted(
            @Schema(description = "A public address that begins with https://", examples = "https://example.org/hook")
            Optional<URI> url) {}

    /** The id of an event that was sent. */
    record Sent(String event) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have events posted to an address",
            description =
                    "Each event is a CloudEvent 1.0 in JSON, with the headers webhook-id (the event's id, equal on"
                            + " every attempt), webhook-timestamp and webhook-signature (v1, HMAC-SHA256). What is not"
                            + " answered with 2xx within 15 seconds is sent again after 5 s, 5 min, 30 min, 2, 5, 10, 14,"
                            + " 20 and 24 h; Retry-After is heeded; 410 ends it, as do three days of nothing but failures."
                            + " Redirects are not followed.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class)))
    @APIResponse(
            responseCode = "201",
            description = "Its secret is told here, and never again",
            content = @Content(schema = @Schema(implementation = WebhookAnswer.class)))
    public Response add(@PathParam("subscription") String subscription, InputStream body) {
        Wanted wanted = json.read(body, Wanted.class);
        URI url = wanted.url().orElseThrow(() -> Refused.invalid("/url", "expected an address"));
        Endpoint made = webhooks.add(subscriptions.find(subscription).orElseThrow(SubscriptionResource::unknown), url);
        return Response.created(URI.create("/v1/subscriptions/%s/webhooks/%s".formatted(subscription, made.id())))
                .entity(WebhookAnswer.withSecret(made))
                .build();
    }

    @GET
    @Operation(summary = "The webhooks of a subscription")
    public List<WebhookAnswer> all(@PathParam("subscription") String subscription) {
        if (subscriptions.find(subscription).isEmpty()) {
            throw SubscriptionResource.unknown();
        }
        return webhooks.of(subscription).stream().map(WebhookAnswer::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One webhook")
    public WebhookAnswer one(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        return WebhookAnswer.of(webhooks.find(subscription, id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Have nothing more posted", description = "What is on its way is dropped.")
    @APIResponse(responseCode = "204", description = "There is no such webhook any more")
    public void remove(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        webhooks.remove(subscription, id);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(summary = "A new secret", description = "For a day events are signed with both, the new one first.")
    public WebhookAnswer rotate(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        return WebhookAnswer.withSecret(webhooks.rotate(webhooks.find(subscription, id)));
    }

    @POST
    @Path("/{id}/enable")
    @Operation(summary = "Try a disabled webhook again", description = "What could not be delivered meanwhile is sent.")
    public WebhookAnswer enable(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        return WebhookAnswer.of(webhooks.enable(webhooks.find(subscription, id)));
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send an event to try it out", description = "Of the type io.mayberelated.test.v1.")
    @APIResponse(responseCode = "202", description = "It is sent like any other")
    public Response test(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        return Response.accepted(new Sent(webhooks.test(webhooks.find(subscription, id))))
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "What became of the latest 100 events",
            description = "Each attempt with its time and outcome.")
    public List<DeliveryAnswer> deliveries(@PathParam("subscription") String subscription, @PathParam("id") String id) {
        return webhooks.log(webhooks.find(subscription, id)).stream()
                .map(DeliveryAnswer::of)
                .toList();
    }

    @POST
    @Path("/{id}/deliveries/{event}/resend")
    @Operation(summary = "Send an event again", description = "Whatever became of it; with the same id.")
    @APIResponse(responseCode = "202", description = "It is due now")
    public Response resend(
            @PathParam("subscription") String subscription,
            @PathParam("id") String id,
            @PathParam("event") String event) {
        webhooks.resend(webhooks.find(subscription, id), event);
        return Response.accepted().build();
    }
}
