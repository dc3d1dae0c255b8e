package io.mayberelated.ingest;

import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.KafkaSourceStates;
import io.mayberelated.ingest.source.KafkaTurn;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.Poller;
import io.mayberelated.ingest.source.Pollers;
import io.mayberelated.ingest.source.Sleep;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.SourceStates;
import io.mayberelated.ingest.source.SourcesConfig;
import io.mayberelated.ingest.source.lookup.CrossrefConfig;
import io.mayberelated.ingest.source.lookup.LookupConfig;
import io.mayberelated.ingest.source.lookup.LookupConfigs;
import io.mayberelated.ingest.source.lookup.LookupServices;
import io.mayberelated.ingest.source.lookup.Lookups;
import io.mayberelated.ingest.source.lookup.OpenAlexConfig;
import io.mayberelated.ingest.source.lookup.SemanticScholarConfig;
import io.mayberelated.ingest.source.outbound.AllowedOrigins;
import io.mayberelated.ingest.source.outbound.HttpWire;
import io.mayberelated.ingest.source.outbound.Outside;
import io.mayberelated.ingest.source.site.ArxivConfig;
import io.mayberelated.ingest.source.site.ArxivSources;
import io.mayberelated.ingest.source.site.ForumConfig;
import io.mayberelated.ingest.source.site.ForumSources;
import io.mayberelated.ingest.source.site.OpenReviewConfig;
import io.mayberelated.ingest.source.site.OpenReviewSources;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What the reading of sources outside is made of. */
@Singleton
final class SourcesWiring {
    /** The ways to the services of which more than one thing is asked. */
    record Shared(Access arxiv, Access openReview) {}

    @Produces
    @Singleton
    Sleep sleep(InstantSource clock) {
        return new Sleep(clock);
    }

    @Produces
    @Singleton
    HttpWire wire(SourcesConfig sources) {
        return new HttpWire(sources.userAgent(), sources.answerWithin(), sources.answerBytesMax());
    }

    void close(@Disposes HttpWire wire) {
        wire.close();
    }

    @Produces
    @Singleton
    Outside outside(SourcesConfig sources, HttpWire wire, Sleep sleep, InstantSource clock) {
        return new Outside(wire, new AllowedOrigins(sources.allowedOrigins()), clock, sleep);
    }

    @Produces
    @Singleton
    Shared shared(Outside outside, ArxivConfig arxiv, OpenReviewConfig openReview) {
        return new Shared(Access.by(outside.atPace(arxiv.pause())), Access.by(outside.atPace(openReview.pause())));
    }

    @Produces
    @Singleton
    LookupConfigs lookupConfigs(
            LookupConfig lookup,
            ArxivConfig arxiv,
            OpenReviewConfig openReview,
            CrossrefConfig crossref,
            SemanticScholarConfig semanticScholar,
            OpenAlexConfig openAlex) {
        return new LookupConfigs(lookup, arxiv, openReview, crossref, semanticScholar, openAlex);
    }

    @Produces
    @Singleton
    Lookups lookups(
            LookupConfigs configs,
            SourcesConfig sources,
            Outside outside,
            Shared shared,
            KafkaConfig kafka,
            KafkaPublisher publisher) {
        return new Lookups(
                new LookupServices(configs, outside, sources.contact()),
                configs.lookup(),
                shared.arxiv(),
                shared.openReview(),
                kafka,
                publisher,
                outside.clock());
    }

    void close(@Disposes Lookups lookups) {
        lookups.close();
    }

    @Produces
    @Singleton
    SourceStates states(KafkaConfig kafka, KafkaPublisher publisher) {
        return new KafkaSourceStates(kafka, publisher);
    }

    @Produces
    @Singleton
    Offers offers(
            Outside outside,
            Shared shared,
            Lookups lookups,
            ForumConfig forum,
            ArxivConfig arxiv,
            OpenReviewConfig openReview) {
        return new Offers(Stream.of(
                        new ForumSources(outside).of(forum),
                        new ArxivSources(shared.arxiv(), outside.clock()).of(arxiv),
                        new OpenReviewSources(shared.openReview(), outside.clock()).of(openReview),
                        lookups.offers())
                .flatMap(List::stream)
                .toList());
    }

    /** Begins to read the sources, once the topics are there. */
    interface Reading {
        void start();
    }

    /** All sources, on and off. */
    record Offers(List<Offer> all) {
        List<Offer> on() {
            return all.stream().filter(Offer::isOn).toList();
        }

        List<SourceProfile> off() {
            return all.stream()
                    .filter(offer -> !offer.isOn())
                    .map(offer -> offer.source().profile())
                    .toList();
        }
    }

    @Produces
    @Singleton
    Pollers pollers(
            Offers offers,
            SourcesConfig sources,
            Accepting accepting,
            SourceStates states,
            Sleep sleep,
            InstantSource clock,
            RandomGenerator random) {
        if (!offers.on().isEmpty() && sources.contact().isEmpty()) {
            throw new IllegalStateException(
                    "sources.contact must be set, since %s is turned on: whoever is asked may want to know by whom"
                            .formatted(offers.on().getFirst().source().profile().name()));
        }
        List<Poller> pollers = offers.on().stream()
                .map(offer -> new Poller(offer.source(), offer.hold(), accepting, states, clock, random))
                .toList();
        return new Pollers(pollers, offers.off(), states, sleep, clock);
    }

    @Produces
    @Singleton
    KafkaTurn turn(IngestConfig ingest, KafkaConfig kafka, Pollers pollers) {
        return new KafkaTurn(kafka, ingest.applicationId() + "-sources", pollers::start, pollers::stop);
    }

    /** Without a source that is on, nothing is started. */
    @Produces
    @Singleton
    Reading reading(Pollers pollers, Lookups lookups, KafkaTurn turn) {
        return () -> {
            if (pollers.isAnyOn()) {
                lookups.start();
                turn.start();
            }
        };
    }

    void close(@Disposes KafkaTurn turn) {
        turn.close();
    }
}
