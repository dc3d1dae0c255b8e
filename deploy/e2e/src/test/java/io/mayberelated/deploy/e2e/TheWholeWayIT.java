package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mayberelated.deploy.e2e.Recommendations.Recommendation;
import io.mayberelated.deploy.e2e.Recommendations.Why;
import io.mayberelated.deploy.local.client.SearchAnswer.Hit;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A comment goes in, and is found, becomes a reason, and is told. */
@ExtendWith(SharedWorld.class)
class TheWholeWayIT {
    private static final Comment COMMENT = new Comment(
            "way:1",
            "way",
            "Whoever likes %s should go on with %s: treason there is what silence is here. 🛡"
                    .formatted(Work.CLOCKS.quoted(), Work.GENERALS.quoted()));

    private final World world;

    TheWholeWayIT(World world) {
        this.world = world;
    }

    @BeforeEach
    void bothWorksAndTheComment() {
        world.put(Work.CLOCKS);
        world.put(Work.GENERALS);
        world.put(COMMENT);
        world.awaitFound(Work.CLOCKS, Work.GENERALS);
        world.awaitFound(COMMENT);
    }

    @Test
    void aCommentIsFoundByItsWords() {
        assertThat(world.search("treason silence")).extracting(Hit::id).contains(COMMENT.id());
    }

    @Test
    void aWorkIsFoundByItsTitle() {
        assertThat(world.search("byzantine generals"))
                .first()
                .extracting(Hit::id)
                .isEqualTo(Work.GENERALS.id());
    }

    @Test
    void whatACommentNamesTogetherIsRecommendedWithItsVeryWords() {
        World.await(
                "a quote",
                () -> !world.allRecommendations(Work.CLOCKS).quotesOf(COMMENT).isEmpty());

        Why reason = world.allRecommendations(Work.CLOCKS).of(Work.GENERALS).orElseThrow().reasons().stream()
                .filter(why -> why.quote().isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(reason.quote().orElseThrow().standsIn(COMMENT.text())).isTrue();
        assertThat(reason.comment().orElseThrow().url()).contains("https://example.org/way/1");
    }

    @Test
    void theSharesOfTheReasonsSumToTheScore() {
        World.await(
                "a recommendation",
                () -> world.allRecommendations(Work.CLOCKS).of(Work.GENERALS).isPresent());

        Recommendation recommendation =
                world.allRecommendations(Work.CLOCKS).of(Work.GENERALS).orElseThrow();

        assertThat(recommendation.reasons().stream().mapToDouble(Why::share).sum())
                .isCloseTo(recommendation.score(), within(1e-6));
    }

    @Test
    void theWorkAskedAboutIsNotRecommended() {
        World.await(
                "a recommendation",
                () -> world.allRecommendations(Work.CLOCKS).of(Work.GENERALS).isPresent());

        assertThat(world.allRecommendations(Work.CLOCKS).of(Work.CLOCKS)).isEmpty();
    }

    @Test
    void aSubscriberIsToldWithThePassage() {
        String subscription = Subscriptions.to(world.api(), Work.GENERALS.id());
        Comment news =
                new Comment("way:news", "way", "News on %s: it has a simpler proof.".formatted(Work.GENERALS.quoted()));
        try (EventStream events = EventStream.open(world.api(), subscription, Optional.empty())) {

            world.put(news);

            assertThat(events.nextAbout(news.id(), World.SOON)).hasValueSatisfying(event -> {
                assertThat(event.id()).isNotEmpty();
                assertThat(event.type()).isNotEmpty();
                assertThat(event.data()).contains("it has a simpler proof");
            });
        }
    }

    @Test
    void aSubscriberThatComesBackGoesOnWhereItStopped() {
        String subscription = Subscriptions.to(world.api(), Work.GENERALS.id());
        Comment first = new Comment("way:first", "way", "First on %s.".formatted(Work.GENERALS.quoted()));
        Comment second = new Comment("way:second", "way", "Second on %s.".formatted(Work.GENERALS.quoted()));
        String seen;
        try (EventStream events = EventStream.open(world.api(), subscription, Optional.empty())) {
            world.put(first);
            seen = events.nextAbout(first.id(), World.SOON).orElseThrow().id();
        }
        world.put(second);

        try (EventStream events = EventStream.open(world.api(), subscription, Optional.of(seen))) {
            assertThat(events.next(World.SOON))
                    .hasValueSatisfying(event -> assertThat(event.data()).contains(second.id()));
        }
    }

    @Test
    void theSameEventIsOnTheTopic() {
        String subscription = Subscriptions.to(world.api(), Work.GENERALS.id());
        Comment news = new Comment("way:topic", "way", "Also on %s.".formatted(Work.GENERALS.quoted()));
        try (EventStream events = EventStream.open(world.api(), subscription, Optional.empty())) {
            world.put(news);
            SseEvent told = events.nextAbout(news.id(), World.SOON).orElseThrow();

            assertThat(new KafkaProbe(world)
                            .find(
                                    "recommendations.v1",
                                    record -> KafkaProbe.header(record, "ce_id").equals(told.id())))
                    .hasValueSatisfying(record -> {
                        assertThat(record.key()).isEqualTo(subscription);
                        assertThat(told.data()).contains("\"data\":" + record.value());
                    });
        }
    }
}
