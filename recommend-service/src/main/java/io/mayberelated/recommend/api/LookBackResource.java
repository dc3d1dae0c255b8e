package io.mayberelated.recommend.api;

import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.http.JsonBody;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.recommend.Backfills;
import io.mayberelated.recommend.LookBack;
import io.mayberelated.recommend.ManageSubscriptions;
import io.mayberelated.recommend.Replays;
import io.mayberelated.recommend.subscribe.Subscription;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was there before a subscription, and what was told before. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "subscriptions")
public final class LookBackResource {
    private static final int DAYS_DEFAULT = 30;
    private static final int DAYS_MAX = 3_650;

    private final ManageSubscriptions subscriptions;
    private final Backfills backfills;
    private final Replays replays;
    private final CaughtUp caughtUp;
    private final InstantSource clock;
    private final JsonBody json = new JsonBody();

    public LookBackResource(
            ManageSubscriptions subscriptions,
            Backfills backfills,
            Replays replays,
            CaughtUp caughtUp,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.backfills = backfills;
        this.replays = replays;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** What a subscription would have been told. */
    record Preview(List<RecommendationEvent> events) {}

    /** What is posted again. */
    record Replayed(int events) {}

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What would have been told",
            description = "Of comments and works of the last ?days=30, at most 100 events; nobody is told.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubscriptionRequest.class)))
    public Preview preview(InputStream body, @Context UriInfo uri) {
        int days = Parameters.of(uri.getQueryParameters(), "days").number("days", DAYS_DEFAULT, DAYS_MAX);
        SubscriptionRequest request = json.read(body, SubscriptionRequest.class);
        Subscription wished = subscriptions.wished(AskedInterest.of(request.interest()), request.checkedNote());
        caughtUp.require();
        Instant now = clock.instant();
        return new Preview(backfills.preview(wished, new LookBack.Window(now.minus(Duration.ofDays(days)), now)));
    }

    @POST
    @Path("/{id}/backfill")
    @Operation(
            summary = "Be told of what was there before",
            description =
                    "Of comments and works that were published from ?from= to ?to= (ISO 8601; from the beginning to now"
                            + " when not given). Its events say `backfill: true`; what was told is not told again.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; GET tells how far it is, DELETE cancels it",
            content = @Content(schema = @Schema(implementation = Backfills.Progress.class)))
    public Response backfill(@PathParam("id") String id, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), "from", "to");
        Instant from = Moments.of(parameters, "from").orElse(Instant.EPOCH);
        Instant to = Moments.of(parameters, "to").orElseGet(clock::instant);
        if (to.isBefore(from)) {
            throw Refused.invalid("?to", "expected a time that is not before ?from");
        }
        caughtUp.require();
        return Response.accepted(backfills.begin(find(id), new LookBack.Window(from, to)))
                .build();
    }

    @GET
    @Path("/{id}/backfill")
    @Operation(summary = "How far the backfill is", description = "The last one of this subscription, on this replica.")
    public Backfills.Progress progress(@PathParam("id") String id) {
        return backfills.progress(id).orElseThrow(() -> Refused.notFound("There is no such backfill."));
    }

    @DELETE
    @Path("/{id}/backfill")
    @Operation(summary = "Cancel the backfill", description = "What was told by then stays told.")
    public Backfills.Progress cancel(@PathParam("id") String id) {
        return backfills.cancel(id).orElseThrow(() -> Refused.notFound("There is no such backfill."));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            summary = "Have events posted again",
            description =
                    "To all webhooks of the subscription: what it was told since ?from= (ISO 8601), with the same ids,"
                            + " at most 1,000 events. Streams go on after any event by Last-Event-ID.")
    public Replayed replay(@PathParam("id") String id, @Context UriInfo uri) {
        Instant from = Moments.of(Parameters.of(uri.getQueryParameters(), "from"), "from")
                .orElseThrow(() -> Refused.invalid("?from", "expected a time"));
        return new Replayed(replays.replay(find(id), from));
    }

    private Subscription find(String id) {
        return subscriptions.find(id).orElseThrow(SubscriptionResource::unknown);
    }
}
