package io.mayberelated.recommend.web;

import io.mayberelated.recommend.graph.SharedGraph;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** What arrives now: comments that name works, the newest first. */
@Path("/live")
public final class LivePageResource {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    /** A reader that lost the connection comes back after this. */
    private static final long RETRY_MILLIS = 2_000;

    private final SharedGraph graph;

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance live(List<Arrival> arrivals);

        static native TemplateInstance arrival(Arrival arrival);
    }

    public LivePageResource(SharedGraph graph) {
        this.graph = graph;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.live(new Arrivals(graph).unseen().reversed());
    }

    /** What arrives from now on, each as a part of the page. */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        Arrivals arrivals = new Arrivals(graph);
        arrivals.unseen(); // they stand on the page already
        OutboundSseEvent open = sse.newEventBuilder()
                .comment("open")
                .reconnectDelay(RETRY_MILLIS)
                .build();
        Multi<OutboundSseEvent> news = Multi.createFrom()
                .ticks()
                .every(LOOKS_EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .onItem()
                .transformToMultiAndConcatenate(_ -> Multi.createFrom().iterable(arrivals.unseen()))
                .map(arrival -> event(arrival, sse.newEventBuilder()));
        // The first goes out at once, so that the reader knows that the line is open.
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(open), news))
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no") // a proxy that waits for more would hold events back
                .build();
    }

    private static OutboundSseEvent event(Arrival arrival, OutboundSseEvent.Builder event) {
        return event.id(arrival.id())
                .name("arrival")
                .data(Templates.arrival(arrival).render())
                .build();
    }
}
