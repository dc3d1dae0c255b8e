package io.mayberelated.recommend;

import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.comment;
import static io.mayberelated.recommend.Told.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.RecommendationEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaTopics;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.recommend.store.SqlDatabase;
import io.mayberelated.recommend.store.SqlSubscriptions;
import io.mayberelated.recommend.subscribe.Interest;
import io.mayberelated.recommend.subscribe.Subscription;
import io.mayberelated.recommend.subscribe.Subscriptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscribers are told once, across restarts. */
class NotifierTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Log LOG = new Log();
    private static final KafkaPublisher PUBLISHER = new KafkaPublisher(Log.config());
    private static final List<RecommendationEvent> TOLD = new CopyOnWriteArrayList<>();
    private static final KafkaFeed FEED = new KafkaFeed(
            "test/told",
            Log.config(),
            List.of(Topic.RECOMMENDATIONS),
            new WritesDown(),
            new KafkaDeadLetters(PUBLISHER, InstantSource.system()),
            InstantSource.system());

    @TempDir
    private Path folder = Path.of("made by JUnit");

    private final String group = "notifier-test-" + UUID.randomUUID();

    /** Keeps what the topic has. */
    private static final class WritesDown implements FeedReader {
        private final JsonEvents json = new JsonEvents();

        @Override
        public Positions start(LogIdentity log) {
            return Positions.NONE;
        }

        @Override
        public void apply(EventRecord record) throws JsonEvents.UnreadableEvent {
            TOLD.add(json.read(record.value().orElseThrow(), RecommendationEvent.class));
        }

        @Override
        public void applied(Positions next) {}
    }

    @BeforeAll
    static void topicsAreThere() {
        await().atMost(SOON) // topics that were just made may not be known to all of the broker yet
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(NotifierTest::areTopicsAsTheyMustBe);
        FEED.start();
        LOG.tell(Told.robust());
    }

    @AfterAll
    static void end() {
        FEED.close();
        PUBLISHER.close();
        LOG.close();
    }

    @Test
    void aRestartTellsNothingAgain() {
        String subscription = subscribe();
        Posted before = say("Before the restart.");
        try (Notifier _ = new Notifier(folder, group)) {
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(before.id().value()));
        }
        Posted after = say("After the restart.");

        try (Notifier _ = new Notifier(folder, group)) {
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(after.id().value()));
        }

        assertThat(toldOf(subscription))
                .containsOnlyOnce(before.id().value(), after.id().value());
    }

    @Test
    void whatCameWhileTheServiceWasDownIsTold() {
        String subscription = subscribe();
        try (Notifier notifier = new Notifier(folder, group)) {
            await().atMost(SOON).until(notifier::isUpToDate);
        }

        Posted meanwhile = say("While nobody looked.");

        try (Notifier _ = new Notifier(folder, group)) {
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(meanwhile.id().value()));
        }
    }

    @Test
    void whatCameBetweenSubscribingAndTheVeryFirstStartIsTold() {
        String subscription = subscribe();
        Posted first = say("Before the group was ever there.");

        try (Notifier _ = new Notifier(folder, group)) {
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(first.id().value()));
        }
    }

    @Test
    void anEditIsNotToldAgain() {
        String subscription = subscribe();
        Posted comment = say("As it was first.");
        try (Notifier _ = new Notifier(folder, group)) {
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(comment.id().value()));
            Posted edited = comment(comment.id().value(), comment.thread(), "As it is now.");

            LOG.tell(edited, links(edited, ROBUST));

            Posted next = say("The next one.");
            await().atMost(SOON)
                    .until(() -> toldOf(subscription).contains(next.id().value()));
        }
        assertThat(toldOf(subscription)).containsOnlyOnce(comment.id().value());
    }

    private static boolean areTopicsAsTheyMustBe() {
        new KafkaTopics(Log.config()).ensure(Notifier.topics());
        return true;
    }

    private String subscribe() {
        Subscription made = new Subscription(
                UUID.randomUUID().toString().replace("-", ""),
                new Interest(List.of(WorkName.parse("arxiv:2402.10877")), Optional.empty()),
                Optional.empty(),
                InstantSource.system().instant());
        try (SqlDatabase database = SqlDatabase.open(SqlDatabase.Place.inFolder(folder))) {
            new SqlSubscriptions(database).add(made, new Subscriptions.Limits(10, 10));
        }
        return made.id();
    }

    private static Posted say(String text) {
        Posted comment = comment("n-" + UUID.randomUUID(), "notifier", text);
        LOG.tell(comment, links(comment, ROBUST));
        return comment;
    }

    private static List<String> toldOf(String subscription) {
        return TOLD.stream()
                .filter(event -> event.subscription().equals(subscription))
                .map(event -> event.subject().id())
                .toList();
    }
}
