package io.mayberelated.search;

import static io.mayberelated.search.Works.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.testing.TestBroker;
import io.mayberelated.events.CloudEvent;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.JsonEvents.UnreadableEvent;
import io.mayberelated.events.Topic;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.kafka.EventRecord;
import io.mayberelated.events.kafka.FeedReader;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.events.kafka.KafkaPublisher.Placed;
import io.mayberelated.events.kafka.KafkaTopics;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.search.api.IndexHealth;
import io.mayberelated.search.api.ReadinessCheck;
import io.mayberelated.search.api.StatusResource;
import io.mayberelated.search.index.IndexFiles;
import io.mayberelated.search.index.KafkaIndexing;
import io.mayberelated.search.index.Layout;
import io.mayberelated.search.index.LuceneIndex;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of the index, it comes back from the log, and says how far it is. */
class IndexLifeTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** More than the feed reads at once, so that there is a time in between. */
    private static final int WORKS = 3_000;

    private static final InstantSource CLOCK = InstantSource.system();
    private static final KafkaConfig KAFKA = new SmallRyeConfigBuilder()
            .withMapping(KafkaConfig.class)
            .withDefaultValue("kafka.bootstrap.servers", TestBroker.bootstrapServers())
            .build()
            .getConfigMapping(KafkaConfig.class);
    private static final KafkaPublisher PUBLISHER = new KafkaPublisher(KAFKA);

    @TempDir
    private Path folder;

    @BeforeAll
    static void worksAreInTheLog() {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(KafkaTopics.NoBroker.class)
                .until(() -> {
                    new KafkaTopics(KAFKA)
                            .ensure(List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS, Topic.DEAD_LETTERS));
                    return true;
                });
        JsonEvents json = new JsonEvents();
        List<CompletableFuture<Placed>> sent = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            WorkEvent work = Works.work("arxiv:2101.%05d".formatted(i), "On life " + i, List.of(), "Again.", 2021);
            sent.add(PUBLISHER.send(
                    Topic.WORKS,
                    work.id().value(),
                    json.write(work),
                    new CloudEvent(CloudEvent.idOf(work.id().value()), "/test", "test", THEN)));
        }
        sent.forEach(KafkaPublisher::await);
    }

    @AfterAll
    static void close() {
        PUBLISHER.close();
    }

    @Test
    void anEmptyDiskIsFilledFromTheLogWhileReadinessAndStatusTellHowFarItIs() {
        try (Service service = new Service(folder, Layout.CURRENT)) {
            service.awaitReady();

            assertThat(service.ready.getFirst().getStatus()).isEqualTo(Status.DOWN);
            assertThat(service.ready)
                    .filteredOn(answer -> answer.getStatus() == Status.DOWN)
                    .extracting(answer -> answer.getData().orElseThrow().get("progress"))
                    .anySatisfy(progress -> assertThat(progress)
                            .asString()
                            .matches("reads the log: [1-9][\\d,]* events read, [\\d,]+ to go \\(\\d+ %\\)"));
            assertThat(service.said).anySatisfy(said -> assertThat(said).startsWith("reads the log: "));
            assertThat(service.index.status().works()).isGreaterThanOrEqualTo(WORKS);
        }
    }

    @Test
    void damageIsMadeGoodWhileTheOldIndexAnswers() throws IOException {
        try (Service service = new Service(folder, Layout.CURRENT)) {
            service.awaitReady();
        }

        try (Service service = new Service(folder, Layout.CURRENT)) {
            service.awaitReady();
            IndexFiles.flipABit(folder);

            assertThat(service.index.check()).get().asString().contains("damaged");

            await().atMost(SOON).untilAsserted(() -> {
                assertThat(service.index.status().rebuilds()).hasSize(1);
                assertThat(service.index.isRebuilding()).isFalse();
            });
            assertThat(service.documents).as("at each moment").allMatch(documents -> documents >= WORKS);
            assertThat(service.index.check()).isEmpty();
        }
    }

    @Test
    void anIndexOfAnEarlierLayoutAnswersUntilTheNewOneHasReadTheLog() {
        try (Service service = new Service(folder, Layout.CURRENT)) {
            service.awaitReady();
        }

        try (Service service = new Service(folder, Indexes.otherMinor())) {
            await().atMost(SOON).until(() -> !service.documents.isEmpty() && !service.index.isRebuilding());

            assertThat(service.ready).as("at each moment").allMatch(answer -> answer.getStatus() == Status.UP);
            assertThat(service.documents).as("at each moment").allMatch(documents -> documents >= WORKS);
            assertThat(service.said).anySatisfy(said -> assertThat(said).contains("a new index is made"));
        }
    }

    /** The parts of the service that follow the log; looked at each time when some of it was read. */
    private static final class Service implements AutoCloseable {
        final LuceneIndex index;
        final List<HealthCheckResponse> ready = new CopyOnWriteArrayList<>();
        final List<String> said = new CopyOnWriteArrayList<>();
        final List<Integer> documents = new CopyOnWriteArrayList<>();
        private final KafkaIndexing indexing;
        private final KafkaFeed feed;
        private final ReadinessCheck readiness;
        private final StatusResource status;

        Service(Path folder, Layout layout) {
            index = LuceneIndex.open(Indexes.config(folder), layout, CLOCK);
            indexing = new KafkaIndexing(index, new JsonEvents(), Indexes.config(folder), CLOCK);
            feed = new KafkaFeed(
                    "test/life",
                    KAFKA,
                    KafkaIndexing.TOPICS,
                    new Watched(indexing, this::look),
                    new KafkaDeadLetters(PUBLISHER, CLOCK),
                    CLOCK);
            IndexHealth health = new IndexHealth(
                    Optional::empty, feed::status, indexing::visibleUpTo, index::status, index::isRebuilding);
            readiness = new ReadinessCheck(health, () -> {});
            status = new StatusResource(health);
            feed.start();
        }

        private void look() {
            ready.add(readiness.call());
            said.add(status.status().says());
            documents.add(index.with(searcher -> searcher.getIndexReader().numDocs()));
        }

        void awaitReady() {
            await().atMost(SOON).until(() -> readiness.call().getStatus() == Status.UP);
        }

        @Override
        public void close() {
            new Following(feed, indexing, index).close();
        }
    }

    private record Watched(FeedReader reader, Runnable look) implements FeedReader {
        @Override
        public Positions start(LogIdentity log) {
            return reader.start(log);
        }

        @Override
        public void apply(EventRecord event) throws UnreadableEvent {
            reader.apply(event);
        }

        @Override
        public void applied(Positions next) {
            reader.applied(next);
            look.run();
        }

        @Override
        public void caughtUp() {
            reader.caughtUp();
        }
    }
}
