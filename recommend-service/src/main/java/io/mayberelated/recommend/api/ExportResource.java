package io.mayberelated.recommend.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.ManageWebhooks;
import io.mayberelated.recommend.deliver.Endpoint;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.Message;
import io.mayberelated.recommend.subscribe.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept about a subscription. */
@Path("/v1/subscriptions/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "subscriptions")
public final class ExportResource {
    private final ManageSubscriptions subscriptions;
    private final ManageWebhooks webhooks;
    private final EventLogs logs;

    public ExportResource(ManageSubscriptions subscriptions, ManageWebhooks webhooks, EventLogs logs) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.logs = logs;
    }

    /**
     * Everything in one file.
     *
     * @param from   the address it was made from, which is kept for limits
     * @param events the latest, as they were told
     */
    record Export(
            SubscriptionAnswer subscription,
            String from,
            List<Posted> webhooks,
            @JsonRawValue String events) {}

    /** A webhook, and what became of events on their way to it. */
    record Posted(WebhookAnswer webhook, List<DeliveryAnswer> deliveries) {}

    @GET
    @Operation(
            summary = "All that is kept about a subscription",
            description =
                    "Itself, its webhooks with their deliveries, its latest events. DELETE of the subscription removes"
                            + " it all; the events' topic forgets them after 30 days.")
    public Export export(@PathParam("id") String id) {
        Subscription subscription = subscriptions.find(id).orElseThrow(SubscriptionResource::unknown);
        return new Export(
                SubscriptionAnswer.of(subscription),
                subscription.subscriber(),
                webhooks.of(id).stream().map(this::posted).toList(),
                logs.kept(id).stream().map(Message.Told::json).collect(Collectors.joining(",", "[", "]")));
    }

    private Posted posted(Endpoint endpoint) {
        return new Posted(
                WebhookAnswer.of(endpoint),
                webhooks.log(endpoint).stream().map(DeliveryAnswer::of).toList());
    }
}
