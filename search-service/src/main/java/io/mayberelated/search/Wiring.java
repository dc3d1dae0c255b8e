package io.mayberelated.search;

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
import io.mayberelated.search.api.IndexHealth;
import io.mayberelated.search.api.LivenessCheck;
import io.mayberelated.search.api.ReadinessCheck;
import io.mayberelated.search.api.SearchMetrics;
import io.mayberelated.search.api.Texts;
import io.mayberelated.search.index.KafkaIndexing;
import io.mayberelated.search.index.Layout;
import io.mayberelated.search.index.LuceneIndex;
import io.mayberelated.search.index.SearchConfig;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Citations;
import io.mayberelated.search.query.CursorKey;
import io.mayberelated.search.query.Cursors;
import io.mayberelated.search.query.Lookup;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.Similar;
import io.mayberelated.search.query.Suggest;
import io.mayberelated.search.query.WarmUp;
import io.mayberelated.search.query.WhoNames;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** What the service is made of. One method per part; a part's needs are its parameters. */
@Singleton
class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);
    private static final List<Topic> TOPICS = List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS, Topic.DEAD_LETTERS);

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Answers spell enums, times and names as the events do. */
    @Produces
    @Singleton
    ObjectMapper json() {
        return JsonEvents.mapper();
    }

    @Produces
    @Singleton
    LuceneIndex index(SearchConfig config, InstantSource clock) {
        return LuceneIndex.open(config, Layout.CURRENT, clock);
    }

    @Produces
    @Singleton
    States states() {
        return new States();
    }

    @Produces
    @Singleton
    Optional<Embedder> embedder(EmbedConfig config) {
        return Embedders.of(config);
    }

    @Produces
    @Singleton
    Search search(
            LuceneIndex index, States states, Optional<Embedder> embedder, SearchConfig config, InstantSource clock) {
        Cursors cursors = new Cursors(CursorKey.in(config.dataFolder(), new SecureRandom()));
        return new Search(index, states, cursors, embedder, config.timeout(), clock);
    }

    @Produces
    @Singleton
    Similar similar(LuceneIndex index, States states) {
        return new Similar(index, states);
    }

    @Produces
    @Singleton
    Suggest suggest(LuceneIndex index, States states) {
        return new Suggest(index, states);
    }

    @Produces
    @Singleton
    WhoNames whoNames(LuceneIndex index, States states) {
        return new WhoNames(index, states);
    }

    @Produces
    @Singleton
    Citations citations(LuceneIndex index, States states) {
        return new Citations(index, states);
    }

    @Produces
    @Singleton
    Lookup lookup(LuceneIndex index, States states) {
        return new Lookup(index, states);
    }

    @Produces
    @Singleton
    Texts texts(Lookup lookup) {
        return new Texts(lookup);
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
    Following following(
            KafkaConfig kafka, SearchConfig config, LuceneIndex index, KafkaPublisher publisher, InstantSource clock) {
        KafkaIndexing indexing = new KafkaIndexing(index, new JsonEvents(), config, clock);
        KafkaFeed feed = new KafkaFeed(
                "search/index", kafka, KafkaIndexing.TOPICS, indexing, new KafkaDeadLetters(publisher, clock), clock);
        return new Following(feed, indexing, index);
    }

    @Produces
    @Singleton
    @Startup
    IndexUpkeep upkeep(LuceneIndex index, SearchConfig config) {
        return new IndexUpkeep(index).start(config.checkEvery());
    }

    void close(@Disposes IndexUpkeep upkeep) {
        upkeep.close();
    }

    void close(@Disposes Optional<Embedder> embedder) {
        embedder.ifPresent(Embedder::close);
    }

    void close(@Disposes Following following) {
        following.close();
    }

    @Produces
    @Singleton
    @Startup
    KafkaTopicsGate gate(KafkaConfig kafka, Following following) {
        return new KafkaTopicsGate(new KafkaTopics(kafka), TOPICS, following::start, Wiring::refuse).start();
    }

    void close(@Disposes KafkaTopicsGate gate) {
        gate.close();
    }

    @Produces
    @Singleton
    IndexHealth health(KafkaTopicsGate gate, Following following, LuceneIndex index) {
        return new IndexHealth(
                gate::problem, following::status, following::visibleUpTo, index::status, index::isRebuilding);
    }

    @Produces
    @Singleton
    LatencyHistograms latencies() {
        return new LatencyHistograms();
    }

    @Produces
    @Singleton
    SearchMetrics metrics(IndexHealth health, InstantSource clock) {
        return new SearchMetrics(health, clock);
    }

    @Produces
    @Singleton
    @Readiness
    ReadinessCheck readiness(IndexHealth health, Search search, Similar similar, Lookup lookup) {
        return new ReadinessCheck(health, new WarmUp(search, similar, lookup)::run);
    }

    @Produces
    @Singleton
    @Liveness
    LivenessCheck liveness(IndexHealth health) {
        return new LivenessCheck(health);
    }

    private static void refuse(String because) {
        LOG.errorf("search-service ends: %s", because);
        Quarkus.asyncExit(1);
    }
}
