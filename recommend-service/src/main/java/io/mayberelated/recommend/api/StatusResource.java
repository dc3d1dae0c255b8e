package io.mayberelated.recommend.api;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.recommend.Running;
import io.mayberelated.recommend.api.StatusAnswer.Graphed;
import io.mayberelated.recommend.api.StatusAnswer.Similar;
import io.mayberelated.recommend.api.StatusAnswer.Subscribed;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service is at. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "status")
public final class StatusResource {
    private final SharedGraph graph;
    private final Subscriptions subscriptions;
    private final ToldLedger ledger;
    private final EventLogs logs;
    private final SimilarTexts similarTexts;
    private final Running running;

    public StatusResource(
            SharedGraph graph,
            Subscriptions subscriptions,
            ToldLedger ledger,
            EventLogs logs,
            SimilarTexts similarTexts,
            Running running) {
        this.graph = graph;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.logs = logs;
        this.similarTexts = similarTexts;
        this.running = running;
    }

    @GET
    @Operation(
            summary = "What the service knows and how far it is",
            description =
                    "Works, comments and what connects them; how far behind the log; who subscribed, what was told;"
                            + " whether similar texts can be looked up.")
    public StatusAnswer status() {
        FeedStatus feed = running.graphStatus();
        Optional<String> trouble = similarTexts.trouble();
        return new StatusAnswer(
                new Graphed(graph.size(), feed.caughtUp(), feed.lag(), feed.newest(), feed.failure()),
                running.notifyStatus(),
                new Subscribed(subscriptions.count(), ledger.count(), logs.openStreams()),
                new Similar(trouble.isEmpty(), trouble));
    }
}
