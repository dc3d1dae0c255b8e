package io.mayberelated.ingest.source.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Event;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.TextId;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.TestTopics;
import io.mayberelated.ingest.source.lookup.Asked.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a real broker: what texts name, what is known, and who was asked. */
class KafkaLookupsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");
    private static final KafkaPublisher PUBLISHER = new KafkaPublisher(TestTopics.KAFKA);

    private final JsonEvents json = new JsonEvents();
    private final LookupService crossref = new CrossrefLookup(URI.create("https://crossref.example"), Map.of());
    private final Asking asking = new Asking(List.of(new Asking.Turn(crossref, new Hold())), Duration.ZERO);
    private final KafkaLookups view = new KafkaLookups(asking, PUBLISHER);
    private final KafkaFeed feed = new KafkaFeed(
            "test/lookups",
            TestTopics.KAFKA,
            KafkaLookups.TOPICS,
            view,
            new KafkaDeadLetters(PUBLISHER, InstantSource.system()),
            InstantSource.system());

    @BeforeAll
    static void topics() {
        TestTopics.ensure(Topic.LINKS, Topic.WORKS, Topic.LOOKUPS, Topic.DEAD_LETTERS);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @AfterAll
    static void closePublisher() {
        PUBLISHER.close();
    }

    @Test
    void aLinkThatLeadsNowhereIsAskedForUntilItLeadsSomewhere() {
        links("comment:l1", unknown(Mention.Kind.LINK, "doi:10.1234/l1"));
        feed.start();
        await().atMost(SOON).until(() -> wanted().contains("doi:10.1234/l1"));

        links("comment:l1", known("doi:10.1234/l1"));

        await().atMost(SOON).until(() -> !wanted().contains("doi:10.1234/l1"));
    }

    @Test
    void whatAWorkCitesIsNotFollowed() {
        links(
                "work:arxiv:1810.04805",
                unknown(Mention.Kind.REFERENCE, "doi:10.1234/cited"),
                unknown(Mention.Kind.IDENTIFIER, "doi:10.1234/said"));
        feed.start();

        await().atMost(SOON).until(() -> wanted().contains("doi:10.1234/said"));
        assertThat(wanted()).doesNotContain("doi:10.1234/cited");
    }

    @Test
    void whatTwoWorksClaimIsNotUnknown() {
        links("comment:l2", claimedByTwo("doi:10.1234/two"), unknown(Mention.Kind.LINK, "doi:10.1234/none"));
        feed.start();

        await().atMost(SOON).until(() -> wanted().contains("doi:10.1234/none"));
        assertThat(wanted()).doesNotContain("doi:10.1234/two");
    }

    @Test
    void aPageThatNoServiceKnowsIsNotAskedFor() {
        links(
                "comment:l3",
                unknown(Mention.Kind.LINK, "url:example.org/blog"),
                unknown(Mention.Kind.LINK, "doi:10.1234/l3"));
        feed.start();

        await().atMost(SOON).until(() -> wanted().contains("doi:10.1234/l3"));
        assertThat(wanted()).doesNotContain("url:example.org/blog");
    }

    @Test
    void aWorkThatWasTakenBackIsNotAskedFor() {
        links("comment:l4", unknown(Mention.Kind.LINK, "doi:10.1234/l4"));
        WorkId gone = new WorkId("doi:10.1234/l4");
        send(Topic.WORKS, gone.value(), new WorkEvent.Withdrawn(gone, LATER, "taken back"));
        feed.start();

        await().atMost(SOON).until(() -> feed.status().caughtUp());
        assertThat(wanted()).doesNotContain("doi:10.1234/l4");
    }

    @Test
    void whoWasAskedSurvivesARestart() {
        links("comment:l5", unknown(Mention.Kind.LINK, "doi:10.1234/l5"));
        view.keep(List.of(new Asked("crossref", WorkName.parse("doi:10.1234/l5"), Outcome.UNKNOWN_THERE, LATER)));
        asking.clear();

        feed.start();

        await().atMost(SOON).until(() -> feed.status().caughtUp());
        assertThat(wanted()).doesNotContain("doi:10.1234/l5");
        assertThat(asking.ledger().last("crossref", WorkName.parse("doi:10.1234/l5"), LATER))
                .isPresent();
    }

    private List<String> wanted() {
        return asking.next(crossref, LATER, 1_000).stream()
                .map(WorkName::toString)
                .toList();
    }

    private void links(String text, Link... links) {
        TextId source = TextId.parse(text);
        send(Topic.LINKS, text, new Links(source, LATER, "test", Arrays.asList(links)));
    }

    private void send(Topic topic, String key, Event event) {
        PUBLISHER.sendAndWait(topic, key, json.write(event), new CloudEvent(key, "/test", "test", LATER));
    }

    private static Link unknown(Mention.Kind kind, String name) {
        return new Link(kind, WorkName.parse(name), Optional.empty(), Optional.empty(), 0, List.of());
    }

    private static Link known(String name) {
        return new Link(
                Mention.Kind.LINK,
                WorkName.parse(name),
                Optional.empty(),
                Optional.of(new WorkId(name)),
                0.99,
                List.of());
    }

    private static Link claimedByTwo(String name) {
        return new Link(
                Mention.Kind.LINK,
                WorkName.parse(name),
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(new WorkId("arxiv:1810.04805"), new WorkId("arxiv:1802.05365")));
    }
}
