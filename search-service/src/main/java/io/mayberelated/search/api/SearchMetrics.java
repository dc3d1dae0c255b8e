package io.mayberelated.search.api;

import io.mayberelated.events.kafka.FeedStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How far the index is and how large, for those who watch the service. */
public final class SearchMetrics implements MeterBinder {
    private final IndexHealth health;
    private final InstantSource clock;

    public SearchMetrics(IndexHealth health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "mayberelated.ready",
                "1 while questions are answered",
                own -> own.problem().isEmpty() ? 1 : 0);
        gauge(
                registry,
                "mayberelated.lag.records",
                "events there and not yet read",
                own -> own.feed().lag());
        gauge(
                registry,
                "mayberelated.lag.seconds",
                "how old what was read last is, while more is there",
                this::lagSeconds);
        gauge(
                registry,
                "mayberelated.freshness.seconds",
                "how old what can be found is, while more is there",
                this::age);
        gauge(
                registry,
                "mayberelated.index.works",
                "works that can be found",
                own -> own.index().works());
        gauge(
                registry,
                "mayberelated.index.comments",
                "comments that can be found",
                own -> own.index().comments());
        gauge(
                registry,
                "mayberelated.index.links",
                "links between them",
                own -> own.index().links());
        gauge(
                registry,
                "mayberelated.index.bytes",
                "on disk",
                own -> own.index().bytes());
        gauge(
                registry,
                "mayberelated.index.views",
                "older views kept",
                own -> own.index().views());
        gauge(
                registry,
                "mayberelated.index.rebuilding",
                "1 while a new one is made",
                own -> own.index().rebuilding() ? 1 : 0);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<IndexHealth> value) {
        Gauge.builder(name, health, value).description(what).register(registry);
    }

    private double lagSeconds(IndexHealth own) {
        FeedStatus feed = own.feed();
        return feed.lag() == 0 ? 0 : seconds(feed.newest());
    }

    private double age(IndexHealth own) {
        Optional<Instant> visible = own.freshness().indexedUpTo();
        boolean all = own.feed().lag() == 0 && visible.equals(own.feed().newest());
        return all ? 0 : seconds(visible);
    }

    private double seconds(Optional<Instant> since) {
        return since.map(from -> Duration.between(from, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
