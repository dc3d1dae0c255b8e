package io.mayberelated.recommend;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.KafkaNotify;
import io.mayberelated.recommend.deliver.NotifyStatus;
import io.mayberelated.recommend.deliver.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All that runs by itself: the feeds, the notifier, the heartbeat of streams. */
public final class Running implements AutoCloseable {
    private final KafkaFeed graphFeed;
    private final KafkaFeed toldFeed;
    private final KafkaNotify notify;
    private final Webhooks webhooks;
    private final EventLogs logs;
    private final Duration heartbeat;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());

    /** @param heartbeat how often a stream on which nothing happens shows that it is alive */
    public Running(
            KafkaFeed graphFeed,
            KafkaFeed toldFeed,
            KafkaNotify notify,
            Webhooks webhooks,
            EventLogs logs,
            Duration heartbeat) {
        this.graphFeed = graphFeed;
        this.toldFeed = toldFeed;
        this.notify = notify;
        this.webhooks = webhooks;
        this.logs = logs;
        this.heartbeat = heartbeat;
    }

    /** To be called once, when the topics are as they must be. */
    public void start() {
        graphFeed.start();
        toldFeed.start();
        notify.start();
        webhooks.start();
        var _ = timer.scheduleAtFixedRate(
                logs::heartbeat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    public FeedStatus graphStatus() {
        return graphFeed.status();
    }

    public NotifyStatus notifyStatus() {
        return notify.status();
    }

    /** What has to be caught up with before anybody is answered. */
    public List<Supplier<Optional<String>>> problems() {
        return List.of(
                () -> problem("the graph", graphFeed.status()), () -> problem("what was told", toldFeed.status()));
    }

    /** Streams first, so that readers go elsewhere; then whoever tells, before what it tells from. */
    @Override
    public void close() {
        timer.shutdownNow();
        logs.close();
        notify.close();
        webhooks.close();
        toldFeed.close();
        graphFeed.close();
    }

    private static Optional<String> problem(String what, FeedStatus status) {
        if (status.failure().isPresent()) {
            return status.failure().map(why -> "%s stopped: %s".formatted(what, why));
        }
        if (status.caughtUp()) {
            return Optional.empty();
        }
        return Optional.of(
                status.toCatchUp() == 0
                        ? what + " waits for the log"
                        : "%s is made from the log, %,d events to go".formatted(what, status.toCatchUp()));
    }
}
