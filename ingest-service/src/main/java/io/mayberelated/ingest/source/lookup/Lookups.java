package io.mayberelated.ingest.source.lookup;

import io.mayberelated.events.kafka.FeedStatus;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.ingest.source.Access;
import io.mayberelated.ingest.source.Offer;
import io.mayberelated.ingest.source.lookup.LookupServices.Known;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looking up works that are known only by a name: what is wanted, followed in the log, and the services that are asked. */
public final class Lookups implements AutoCloseable {
    private final List<Known> known;
    private final Asking asking;
    private final KafkaLookups view;
    private final KafkaFeed feed;
    private final InstantSource clock;

    /** @param arxiv and openReview the ways to services that are not only asked for single works */
    public Lookups(
            LookupServices services,
            LookupConfig config,
            Access arxiv,
            Access openReview,
            KafkaConfig kafka,
            KafkaPublisher publisher,
            InstantSource clock) {
        this.known = services.inOrder(arxiv, openReview);
        this.asking = new Asking(
                known.stream()
                        .filter(Known::isOn)
                        .map(each ->
                                new Asking.Turn(each.service(), each.access().hold()))
                        .toList(),
                config.settle());
        this.view = new KafkaLookups(asking, publisher);
        this.feed = new KafkaFeed(
                "ingest/lookups", kafka, KafkaLookups.TOPICS, view, new KafkaDeadLetters(publisher, clock), clock);
        this.clock = clock;
    }

    public List<Offer> offers() {
        return known.stream()
                .map(each -> new Offer(
                        new Lookup(
                                each.profile(),
                                each.service(),
                                asking,
                                view,
                                this::notReady,
                                each.access().outbound(),
                                clock),
                        each.access().hold(),
                        each.isOn()))
                .toList();
    }

    /** Follows the log, if anybody needs it. */
    public void start() {
        if (known.stream().anyMatch(Known::isOn)) {
            feed.start();
        }
    }

    @Override
    public void close() {
        feed.close();
    }

    private Optional<String> notReady() {
        FeedStatus status = feed.status();
        return status.failure()
                .or(() -> status.caughtUp()
                        ? Optional.empty()
                        : Optional.of("reads first what is known, %d to go".formatted(status.toCatchUp())));
    }
}
