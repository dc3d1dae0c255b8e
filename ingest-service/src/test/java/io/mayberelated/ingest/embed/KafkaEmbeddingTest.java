package io.mayberelated.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.deploy.testing.TopicView;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.EmbeddedText;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaTopics;
import io.mayberelated.ingest.TestKafka;
import io.mayberelated.ingest.embed.EmbeddingStatus.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Works and comments in a real broker in, vectors out; the model costs nothing. */
class KafkaEmbeddingTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final KafkaConfig KAFKA = TestKafka.config();

    private final JsonEvents json = new JsonEvents();
    private final KafkaPublisher publisher = new KafkaPublisher(KAFKA);
    private final TopicView topics = new TopicView(TestBroker.bootstrapServers());
    private final Letters letters = new Letters("1");
    private final List<KafkaEmbedding> running = new ArrayList<>();
    private String test = "";

    @BeforeEach
    void topicsAreThere(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(() -> {
                    new KafkaTopics(KAFKA).ensure(List.of(Topic.values()));
                    return true;
                });
    }

    @AfterEach
    void close() {
        running.forEach(KafkaEmbedding::close);
        topics.close();
        publisher.close();
    }

    @Test
    void commentsAndWorksGetTheirVectors() throws UnreadableEvent {
        comment("what it says", Optional.empty());
        work("its title", "its abstract");

        start(letters);

        await().atMost(SOON)
                .until(() -> embedded(commentKey()).isPresent()
                        && embedded(workKey()).isPresent());
        assertThat(embedded(commentKey())).contains(letters.document("what it says"));
        assertThat(embedded(workKey())).contains(letters.document("its title\n\nits abstract"));
    }

    @Test
    void whatHasItsVectorIsNotReadAgain() {
        comment("has its own", Optional.of(letters.document("has its own")));
        letters.read.clear();

        caughtUp(start(letters));

        assertThat(letters.read).doesNotContain("has its own");
    }

    @Test
    void aVectorOfOtherWordsIsNone() {
        comment("after the edit", Optional.of(letters.document("before the edit")));

        start(letters);

        await().atMost(SOON)
                .until(() -> embedded(commentKey()).equals(Optional.of(letters.document("after the edit"))));
    }

    @Test
    void ofATextThatWasToldTwiceOnlyTheLastIsRead() {
        comment("as it was", Optional.empty());
        comment("as it is", Optional.empty());

        caughtUp(start(letters));

        assertThat(letters.read).contains("as it is").doesNotContain("as it was");
    }

    @Test
    void aTextToldAgainBeforeItsVectorCameBackIsReadOnce() {
        caughtUp(start(letters));
        comment("read once", Optional.empty());
        await().atMost(SOON).until(() -> embedded(commentKey()).isPresent());

        comment("read once", Optional.empty());
        comment("read later", Optional.empty(), test + "-later");
        await().atMost(SOON).until(() -> letters.read.contains("read later"));

        assertThat(letters.read).containsOnlyOnce("read once");
    }

    @Test
    void aTextThatIsEditedBackGetsItsFirstVectorAgain() throws UnreadableEvent {
        caughtUp(start(letters));
        for (String words : List.of("there", "and back", "there")) {
            comment(words, Optional.empty());
            await().atMost(SOON).until(() -> embedded(commentKey()).equals(Optional.of(letters.document(words))));
        }

        assertThat(embedded(commentKey())).contains(letters.document("there"));
    }

    @Test
    void aWithdrawnTextLosesItsVector() {
        start(letters);
        comment("soon regretted", Optional.empty());
        await().atMost(SOON).until(() -> embedded(commentKey()).isPresent());

        CommentId id = new CommentId(test);
        send(Topic.COMMENTS, test, json.write(new CommentEvent.Withdrawn(id, Instant.EPOCH, "regretted")));

        await().atMost(SOON)
                .until(() -> topics.latest(Topic.EMBEDDINGS.topicName()).get(commentKey()) == null);
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        comment("read before", Optional.empty());
        KafkaEmbedding first = start(letters);
        await().atMost(SOON).until(() -> embedded(commentKey()).isPresent());
        caughtUp(first);
        first.close();
        letters.read.clear();

        caughtUp(start(letters));

        assertThat(letters.read).doesNotContain("read before");
    }

    @Test
    void anotherModelReadsAllAgain() {
        comment("read by both", Optional.empty());
        KafkaEmbedding first = start(letters);
        caughtUp(first);
        first.close();
        Letters later = new Letters("2");

        KafkaEmbedding second = start(later);

        await().atMost(SOON)
                .until(() -> embedded(commentKey())
                        .filter(vector -> vector.model().equals(later.model()))
                        .isPresent());
        caughtUp(second);
        assertThat(second.status().model()).contains("letters@2");
        assertThat(second.status().embedded()).isPositive();
    }

    @Test
    void whatCannotBeReadIsPutAside() {
        send(Topic.COMMENTS, test, "{\"type\":\"sung\"}".getBytes(StandardCharsets.UTF_8));
        comment(Letters.CANNOT_BE_READ, Optional.empty(), test + "-model");
        comment("what comes after", Optional.empty(), test + "-after");

        start(letters);

        await().atMost(SOON).until(() -> embedded("comment:" + test + "-after").isPresent());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topics.latest(Topic.DEAD_LETTERS.topicName()))
                        .containsKeys(test, test + "-model"));
    }

    @Test
    void offMeansNothingIsRead() throws UnreadableEvent {
        comment("not read", Optional.empty());

        KafkaEmbedding off = new KafkaEmbedding(
                new KafkaEmbedding.Settings(test, 1), Optional::empty, KAFKA, publisher, InstantSource.system());
        running.add(off);
        off.start();

        await().atMost(SOON).until(() -> off.status().state() == State.OFF);
        assertThat(embedded(commentKey())).isEmpty();
    }

    @Test
    void aModelThatCannotBeLoadedIsToldOf() {
        KafkaEmbedding broken = new KafkaEmbedding(
                new KafkaEmbedding.Settings(test, 1),
                () -> {
                    throw new IllegalStateException("no weights");
                },
                KAFKA,
                publisher,
                InstantSource.system());
        running.add(broken);
        broken.start();

        await().atMost(SOON).until(() -> broken.status().state() == State.FAILED);
        assertThat(broken.status().failure()).contains("no weights");
    }

    /** Another group for each test: each begins at the beginning. */
    private KafkaEmbedding start(Letters model) {
        KafkaEmbedding embedding = new KafkaEmbedding(
                new KafkaEmbedding.Settings(test, 2),
                () -> Optional.of(model),
                KAFKA,
                publisher,
                InstantSource.system());
        running.add(embedding);
        embedding.start();
        return embedding;
    }

    private static void caughtUp(KafkaEmbedding embedding) {
        await().atMost(SOON).until(() -> embedding.status().state() == State.CAUGHT_UP);
    }

    private String commentKey() {
        return "comment:" + test;
    }

    private String workKey() {
        return "work:url:example.org/" + test;
    }

    private Optional<Embedding> embedded(String key) throws UnreadableEvent {
        String value = topics.latest(Topic.EMBEDDINGS.topicName()).get(key);
        return value == null
                ? Optional.empty()
                : Optional.of(json.read(value.getBytes(StandardCharsets.UTF_8), EmbeddedText.class)
                        .embedding());
    }

    private void comment(String text, Optional<Embedding> embedding) {
        comment(text, embedding, test);
    }

    private void comment(String text, Optional<Embedding> embedding, String id) {
        CommentEvent.Posted posted = new CommentEvent.Posted(
                new CommentId(id),
                Instant.EPOCH,
                "vale",
                "thread",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text,
                text.length());
        send(Topic.COMMENTS, id, json.write(posted.withEmbedding(embedding)));
    }

    private void work(String title, String summary) {
        WorkId id = new WorkId("url:example.org/" + test);
        WorkEvent.Described work = new WorkEvent.Described(
                id,
                Instant.EPOCH,
                List.of(id.name()),
                title,
                List.of(),
                Optional.of(summary),
                summary.length(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        send(Topic.WORKS, id.value(), json.write(work));
    }

    private void send(Topic topic, String key, byte[] value) {
        publisher.sendAndWait(topic, key, value, new CloudEvent(key, "/test", "test", Instant.EPOCH));
    }
}
