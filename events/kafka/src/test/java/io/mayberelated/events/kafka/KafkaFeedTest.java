package io.mayberelated.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaFeedTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final KafkaPublisher publisher = new KafkaPublisher(TestKafka.config());
    private final KafkaDeadLetters deadLetters = new KafkaDeadLetters(publisher, InstantSource.system());

    @BeforeEach
    void topicsAreThere() {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(() -> {
                    new KafkaTopics(TestKafka.config()).ensure(List.of(Topic.COMMENTS, Topic.DEAD_LETTERS));
                    return true;
                });
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void readsWhatWasThereAndWhatComes() {
        send("before", "1");
        View view = new View();

        try (KafkaFeed feed = feed(view).start()) {
            await().atMost(SOON).until(() -> feed.status().caughtUp() && view.seen.contains("before=1"));
            send("after", "2");

            await().atMost(SOON).until(() -> view.seen.contains("after=2"));
        }
    }

    @Test
    void goesOnWhereTheViewSaysItIs() {
        send("first", "1");
        View view = new View();
        try (KafkaFeed _ = feed(view).start()) {
            await().atMost(SOON).until(() -> view.seen.contains("first=1"));
        }
        send("second", "2");
        View restarted = new View();
        restarted.positions = view.positions;

        try (KafkaFeed feed = feed(restarted).start()) {
            await().atMost(SOON).until(() -> feed.status().caughtUp() && restarted.seen.contains("second=2"));
        }

        assertThat(restarted.seen).containsExactly("second=2");
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheFeedGoesOn() {
        send("poison", "bad");
        send("poison", "good");
        View view = new View();

        try (KafkaFeed _ = feed(view).start()) {
            await().atMost(SOON).until(() -> view.seen.contains("poison=good"));
        }

        try (TopicView topics = new TopicView(TestBroker.bootstrapServers())) {
            assertThat(topics.records(Topic.DEAD_LETTERS.topicName()))
                    .filteredOn(record -> record.key().equals("poison"))
                    .first()
                    .satisfies(letter -> {
                        assertThat(letter.value()).isEqualTo("bad");
                        assertThat(text(letter.headers()
                                        .lastHeader(KafkaDeadLetters.REASON)
                                        .value()))
                                .isEqualTo("not good");
                        assertThat(text(letter.headers()
                                        .lastHeader(KafkaDeadLetters.STAGE)
                                        .value()))
                                .isEqualTo("test/view");
                        assertThat(text(letter.headers()
                                        .lastHeader(KafkaDeadLetters.POSITION)
                                        .value()))
                                .startsWith("comments.v1/");
                    });
        }
    }

    @Test
    void aBrokenViewStopsTheFeedAndSaysWhy() {
        View view = new View();
        try (KafkaFeed feed = feed(view).start()) {
            await().atMost(SOON).until(() -> feed.status().caughtUp());
            view.breaks = true;
            send("broken", "disk full");

            await().atMost(SOON).until(() -> feed.status().failure().isPresent());

            assertThat(feed.status().failure()).contains("the view is closed");
            assertThat(feed.status().caughtUp()).isFalse();
        }
    }

    private KafkaFeed feed(View view) {
        return new KafkaFeed(
                "test/view", TestKafka.config(), List.of(Topic.COMMENTS), view, deadLetters, InstantSource.system());
    }

    private void send(String key, String value) {
        CloudEvent event = new CloudEvent(CloudEvent.idOf(key, value), "/test", "test", Instant.EPOCH);
        publisher.sendAndWait(Topic.COMMENTS, key, value.getBytes(StandardCharsets.UTF_8), event);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static final class View implements FeedReader {
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private volatile Positions positions = Positions.NONE;
        private volatile boolean breaks;

        @Override
        public Positions start(LogIdentity log) {
            assertThat(log.topics()).containsKey("comments.v1");
            return positions;
        }

        @Override
        public void apply(EventRecord record) {
            String value = text(record.value().orElseThrow());
            if (value.equals("bad")) {
                throw new IllegalArgumentException("not good");
            }
            if (breaks && value.equals("disk full")) {
                throw new IllegalStateException("the view is closed");
            }
            seen.add(record.key() + "=" + value);
        }

        @Override
        public void applied(Positions next) {
            positions = next;
        }
    }
}
