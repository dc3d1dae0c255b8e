package io.mayberelated.recommend;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Topic;
import io.mayberelated.events.embed.EmbedConfig;
import io.mayberelated.events.embed.Embedder;
import io.mayberelated.events.embed.Embedders;
import io.mayberelated.events.http.LatencyHistograms;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaTopics;
import io.mayberelated.events.kafka.KafkaTopicsGate;
import io.mayberelated.recommend.api.CaughtUp;
import io.mayberelated.recommend.api.ReadinessCheck;
import io.mayberelated.recommend.api.RecommendMetrics;
import io.mayberelated.recommend.candidates.HttpSimilarTexts;
import io.mayberelated.recommend.candidates.SimilarTexts;
import io.mayberelated.recommend.deliver.Channel;
import io.mayberelated.recommend.deliver.EndpointGuard;
import io.mayberelated.recommend.deliver.Endpoints;
import io.mayberelated.recommend.deliver.EventLogs;
import io.mayberelated.recommend.deliver.History;
import io.mayberelated.recommend.deliver.KafkaChannel;
import io.mayberelated.recommend.deliver.KafkaHistory;
import io.mayberelated.recommend.deliver.KafkaNotify;
import io.mayberelated.recommend.deliver.KafkaNotifyStart;
import io.mayberelated.recommend.deliver.KafkaNotifyWork;
import io.mayberelated.recommend.deliver.RetrySchedule;
import io.mayberelated.recommend.deliver.ToldReader;
import io.mayberelated.recommend.deliver.Webhooks;
import io.mayberelated.recommend.graph.GraphReader;
import io.mayberelated.recommend.graph.Progress;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.rank.Weights;
import io.mayberelated.recommend.store.SqlDatabase;
import io.mayberelated.recommend.store.SqlEndpoints;
import io.mayberelated.recommend.store.SqlFeedbacks;
import io.mayberelated.recommend.store.SqlSubscriptions;
import io.mayberelated.recommend.store.SqlToldLedger;
import io.mayberelated.recommend.subscribe.Subscriptions;
import io.mayberelated.recommend.subscribe.ToldLedger;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** What the service is made of. One method per part; a part's needs are its parameters. */
@Singleton
class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);
    private static final List<Topic> TOPICS =
            List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS, Topic.RECOMMENDATIONS, Topic.DEAD_LETTERS);

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    ObjectMapper json() {
        return JsonEvents.mapper();
    }

    @Produces
    @Singleton
    SharedGraph graph() {
        return new SharedGraph();
    }

    @Produces
    @Singleton
    Progress progress() {
        return new Progress();
    }

    @Produces
    @Singleton
    KafkaPublisher publisher(KafkaConfig kafka) {
        return new KafkaPublisher(kafka);
    }

    void close(@Disposes KafkaPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    KafkaDeadLetters deadLetters(KafkaPublisher publisher, InstantSource clock) {
        return new KafkaDeadLetters(publisher, clock);
    }

    @Produces
    @Singleton
    SimilarTexts similarTexts(RecommendConfig config) {
        return new HttpSimilarTexts(
                config.searchUrl(),
                config.similarTexts().within(),
                config.similarTexts().leftAlone());
    }

    @Produces
    @Singleton
    RecommendReading reading(SharedGraph graph, SimilarTexts similarTexts, InstantSource clock) {
        return new RecommendReading(graph, similarTexts, Weights.learned(), clock);
    }

    @Produces
    @Singleton
    Hindsight hindsight(SharedGraph graph, RecommendReading reading) {
        return new Hindsight(graph, reading);
    }

    @Produces
    @Singleton
    GiveFeedback feedback(SqlDatabase database, SharedGraph graph, InstantSource clock) {
        return new GiveFeedback(new SqlFeedbacks(database), graph, clock);
    }

    @Produces
    @Singleton
    SqlDatabase database(RecommendConfig config) {
        return SqlDatabase.open(config.database()
                .url()
                .map(url -> new SqlDatabase.Place(
                        url, config.database().user(), config.database().password()))
                .orElseGet(() -> SqlDatabase.Place.inFolder(config.dataFolder())));
    }

    void close(@Disposes SqlDatabase database) {
        database.close();
    }

    @Produces
    @Singleton
    Subscriptions subscriptions(SqlDatabase database) {
        return new SqlSubscriptions(database);
    }

    @Produces
    @Singleton
    ToldLedger ledger(SqlDatabase database) {
        return new SqlToldLedger(database);
    }

    @Produces
    @Singleton
    Optional<Embedder> embedder(EmbedConfig config) {
        return Embedders.of(config);
    }

    void close(@Disposes Optional<Embedder> embedder) {
        embedder.ifPresent(Embedder::close);
    }

    @Produces
    @Singleton
    EventLogs logs(RecommendConfig config) {
        return new EventLogs(config.streams().eventsOfEach(), config.streams().bytesOfAll());
    }

    @Produces
    @Singleton
    ManageSubscriptions manageSubscriptions(
            Subscriptions store,
            EventLogs logs,
            RecommendConfig config,
            Optional<Embedder> embedder,
            RandomGenerator random,
            InstantSource clock) {
        Subscriptions.Limits limits = new Subscriptions.Limits(
                config.subscriptions().max(), config.subscriptions().maxOfEach());
        return new ManageSubscriptions(store, logs, limits, embedder, random, clock);
    }

    @Produces
    @Singleton
    Channel channel(KafkaPublisher publisher, KafkaDeadLetters deadLetters) {
        return new KafkaChannel(publisher, deadLetters);
    }

    @Produces
    @Singleton
    History history(KafkaConfig kafka) {
        return new KafkaHistory(kafka);
    }

    @Produces
    @Singleton
    Backfills backfills(
            SharedGraph graph,
            History history,
            ToldLedger ledger,
            Channel channel,
            Webhooks webhooks,
            InstantSource clock) {
        return new Backfills(new LookBack(graph, history), ledger, channel, webhooks::wake, clock);
    }

    void close(@Disposes Backfills backfills) {
        backfills.close();
    }

    @Produces
    @Singleton
    Replays replays(History history, Endpoints endpoints, Webhooks webhooks, InstantSource clock) {
        return new Replays(history, endpoints, webhooks::wake, clock);
    }

    @Produces
    @Singleton
    Endpoints endpoints(SqlDatabase database) {
        return new SqlEndpoints(database);
    }

    @Produces
    @Singleton
    EndpointGuard guard(RecommendConfig config) {
        return new EndpointGuard(
                EndpointGuard.Names.ofThisMachine(), config.webhooks().allow().orElse(Set.of()));
    }

    @Produces
    @Singleton
    Webhooks webhooks(
            Endpoints endpoints,
            Vertx vertx,
            EndpointGuard guard,
            RecommendConfig config,
            RandomGenerator random,
            InstantSource clock) {
        Webhooks.Settings settings = new Webhooks.Settings(
                RetrySchedule.STANDARD,
                config.webhooks().within(),
                config.webhooks().disableAfter(),
                config.webhooks().inAll(),
                config.webhooks().toEachHost());
        return Webhooks.of(endpoints, vertx, guard, settings, random, clock);
    }

    @Produces
    @Singleton
    ManageWebhooks manageWebhooks(
            Endpoints endpoints, EndpointGuard guard, Webhooks webhooks, RandomGenerator random, InstantSource clock) {
        return new ManageWebhooks(endpoints, guard, webhooks::wake, random, clock);
    }

    @Produces
    @Singleton
    NotifyReaders notifyReaders(
            SharedGraph graph,
            Subscriptions subscriptions,
            ToldLedger ledger,
            Channel channel,
            Webhooks webhooks,
            InstantSource clock) {
        return new NotifyReaders(graph, subscriptions, ledger, channel, webhooks::wake, clock);
    }

    void close(@Disposes NotifyReaders notifyReaders) {
        notifyReaders.close();
    }

    @Produces
    @Singleton
    KafkaNotify notify(
            KafkaConfig kafka,
            RecommendConfig config,
            Subscriptions subscriptions,
            Progress progress,
            NotifyReaders notifyReaders,
            InstantSource clock) {
        KafkaNotifyWork.Patience patience = new KafkaNotifyWork.Patience(
                config.notifier().graphWithin(), config.notifier().settlesIn());
        KafkaNotifyStart start = new KafkaNotifyStart(subscriptions);
        return new KafkaNotify(
                kafka, config.notifier().group(), new KafkaNotifyWork(start, progress, notifyReaders, patience, clock));
    }

    @Produces
    @Singleton
    Running running(
            KafkaConfig kafka,
            RecommendConfig config,
            SharedGraph graph,
            Progress progress,
            EventLogs logs,
            KafkaNotify notify,
            Webhooks webhooks,
            KafkaDeadLetters deadLetters,
            InstantSource clock) {
        KafkaFeed graphFeed = new KafkaFeed(
                "recommend/graph", kafka, GraphReader.TOPICS, new GraphReader(graph, progress), deadLetters, clock);
        KafkaFeed toldFeed = new KafkaFeed(
                "recommend/told", kafka, List.of(Topic.RECOMMENDATIONS), new ToldReader(logs), deadLetters, clock);
        return new Running(
                graphFeed, toldFeed, notify, webhooks, logs, config.streams().heartbeat());
    }

    void close(@Disposes Running running) {
        running.close();
    }

    @Startup
    @Produces
    @Singleton
    KafkaTopicsGate gate(KafkaConfig kafka, Running running) {
        return new KafkaTopicsGate(new KafkaTopics(kafka), TOPICS, running::start, Wiring::refuse).start();
    }

    void close(@Disposes KafkaTopicsGate gate) {
        gate.close();
    }

    @Produces
    @Singleton
    CaughtUp caughtUp(KafkaTopicsGate gate, Running running, SqlDatabase database) {
        Stream<Supplier<Optional<String>>> own = Stream.of(gate::problem, database::problem);
        return new CaughtUp(Stream.concat(own, running.problems().stream()).toList());
    }

    @Produces
    @Singleton
    LatencyHistograms latencies() {
        return new LatencyHistograms();
    }

    @Produces
    @Singleton
    RecommendMetrics metrics(
            SharedGraph graph,
            Subscriptions subscriptions,
            ToldLedger ledger,
            EventLogs logs,
            SimilarTexts similarTexts,
            Running running,
            Webhooks webhooks,
            CaughtUp caughtUp,
            InstantSource clock) {
        return new RecommendMetrics(
                new RecommendMetrics.Parts(
                        graph, subscriptions, ledger, logs, similarTexts, running, webhooks.outcomes()),
                caughtUp,
                clock);
    }

    @Produces
    @Readiness
    @Singleton
    ReadinessCheck readiness(CaughtUp caughtUp) {
        return new ReadinessCheck(caughtUp);
    }

    private static void refuse(String because) {
        LOG.errorf("recommend-service ends: %s", because);
        Quarkus.asyncExit(1);
    }
}
