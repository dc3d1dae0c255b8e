package io.mayberelated.recommend.api;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.recommend.Running;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.Outcomes;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;

/** How large the graph is, how far it and telling are, for those who watch the service. */
public final class RecommendMetrics implements MeterBinder {
    private final Parts parts;
    private final CaughtUp caughtUp;
    private final InstantSource clock;

    /** What is watched. */
    public record Parts(
            SharedGraph graph,
            Subscriptions subscriptions,
            ToldLedger ledger,
            EventLogs logs,
            SimilarTexts similarTexts,
            Running running,
            Outcomes deliveries) {}

    public RecommendMetrics(Parts parts, CaughtUp caughtUp, InstantSource clock) {
        this.parts = parts;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mayberelated.ready", caughtUp, own -> own.problems().isEmpty() ? 1 : 0)
                .description("1 while recommendations are given")
                .register(registry);
        gauge(
                registry,
                "mayberelated.lag.records",
                "events not yet in the graph",
                own -> own.running().graphStatus().lag());
        gauge(
                registry,
                "mayberelated.lag.seconds",
                "how old what was read last is, while more is there",
                this::lagSeconds);
        gauge(
                registry,
                "mayberelated.notify.lag.records",
                "events nobody was told of yet",
                own -> own.running().notifyStatus().lag());
        gauge(
                registry,
                "mayberelated.notify.put.off",
                "events looked at again later",
                own -> own.running().notifyStatus().putOff());
        gauge(
                registry,
                "mayberelated.graph.works",
                "works",
                own -> own.graph().size().works());
        gauge(
                registry,
                "mayberelated.graph.comments",
                "comments",
                own -> own.graph().size().comments());
        gauge(
                registry,
                "mayberelated.graph.namings",
                "comments that name works",
                own -> own.graph().size().namings());
        gauge(
                registry,
                "mayberelated.graph.citations",
                "works that cite works",
                own -> own.graph().size().citations());
        gauge(
                registry,
                "mayberelated.subscriptions",
                "subscriptions",
                own -> own.subscriptions().count());
        gauge(
                registry,
                "mayberelated.told",
                "events told to those who still subscribe",
                own -> own.ledger().count());
        gauge(
                registry,
                "mayberelated.streams.open",
                "readers with an open stream",
                own -> own.logs().openStreams());
        gauge(
                registry,
                "mayberelated.similar.available",
                "1 while search-service helps",
                own -> own.similarTexts().trouble().isEmpty() ? 1 : 0);
        deliveries(registry, "delivered", Outcomes::delivered);
        deliveries(registry, "put_off", Outcomes::putOff);
        deliveries(registry, "given_up", Outcomes::givenUp);
    }

    private void deliveries(MeterRegistry registry, String state, ToDoubleFunction<Outcomes> value) {
        FunctionCounter.builder("mayberelated.deliveries", parts.deliveries(), value)
                .description("attempts to post to webhooks, by what became of the delivery")
                .tag("state", state)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Parts> value) {
        Gauge.builder(name, parts, value).description(what).register(registry);
    }

    private double lagSeconds(Parts own) {
        FeedStatus feed = own.running().graphStatus();
        return feed.lag() == 0
                ? 0
                : feed.newest()
                        .map(newest -> Duration.between(newest, clock.instant()).toMillis() / 1_000.0)
                        .orElse(0.0);
    }
}
