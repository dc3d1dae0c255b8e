package io.mayberelated.search.api;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.search.index.IndexStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service is doing, and what is wrong with it. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Status")
public final class StatusResource {
    private final IndexHealth health;

    public StatusResource(IndexHealth health) {
        this.health = health;
    }

    /**
     * @param says  in words
     * @param feed  how far the log is read
     * @param index what can be found, and what became of the index since the start
     */
    public record Status(String says, boolean ready, FeedStatus feed, IndexStatus index) {}

    @GET
    @Operation(summary = "Tells what the service is doing, in words and figures")
    public Status status() {
        FeedStatus feed = health.feed();
        IndexStatus index = health.index();
        String says = health.problem()
                .orElseGet(() -> "answers from %,d works and %,d comments; %s"
                        .formatted(index.works(), index.comments(), waiting(feed, index)));
        return new Status(says, health.problem().isEmpty(), feed, index);
    }

    private String waiting(FeedStatus feed, IndexStatus index) {
        if (index.rebuilding()) {
            return "a new index is made to take its place: " + health.reading().orElse("it settles");
        }
        return feed.lag() == 0 ? "nothing waits" : "%,d events wait".formatted(feed.lag());
    }
}
