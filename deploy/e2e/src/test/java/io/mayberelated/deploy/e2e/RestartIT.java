package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.process.Service;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends, however it ends, comes back knowing what was known. */
@ExtendWith(SharedWorld.class)
class RestartIT {
    private static final Comment BEFORE = new Comment(
            "restart:before",
            "restart",
            "An ocarina for %s would do for %s as well."
                    .formatted(Work.PARLIAMENT.quoted(), Work.IMPOSSIBILITY.quoted()));

    private final World world;

    RestartIT(World world) {
        this.world = world;
    }

    /** How a process can end. */
    enum Ending {
        STOPPED,
        KILLED;

        void of(Service service, World world) {
            switch (this) {
                case STOPPED -> world.system().stop(service);
                case KILLED -> world.system().kill(service);
            }
        }
    }

    static Stream<Object[]> endings() {
        return Stream.of(Service.values())
                .flatMap(service -> Stream.of(Ending.values()).map(ending -> new Object[] {service, ending}));
    }

    @BeforeEach
    void somethingIsKnown() {
        world.put(Work.PARLIAMENT);
        world.put(Work.IMPOSSIBILITY);
        world.put(BEFORE);
        world.awaitFound(BEFORE);
        World.await(
                "a reason",
                () -> !world.allRecommendations(Work.PARLIAMENT)
                        .quotesOf(BEFORE)
                        .isEmpty());
        World.await( // at first the comment names words; once the catalogue holds the work, it names the work
                "the comment to be read with the works that are known",
                () -> world.mentions(BEFORE).toString().contains("\"name\":\"" + Work.PARLIAMENT.id()));
        World.await(
                "the works to be found by what the comment says of them",
                () -> world.search("ocarina").size() > 1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endings")
    void theAnswersAreTheSameAsBefore(Service service, Ending ending) {
        Known before = Known.of(world, "ocarina", Work.PARLIAMENT, BEFORE);

        ending.of(service, world);
        world.system().start(service);
        world.awaitReady(service);

        assertThat(Known.of(world, "ocarina", Work.PARLIAMENT, BEFORE)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Ending.class)
    void whatWasPutRightBeforeIngestEndedArrives(Ending ending) {
        Comment last = new Comment("restart:last-" + ending, "restart", "The last words before it was " + ending);

        world.put(last);
        ending.of(Service.INGEST, world);
        world.system().start(Service.INGEST);
        world.awaitReady(Service.INGEST);

        world.awaitFound(last);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Ending.class)
    void whatWasPutWhileSearchWasAwayIsFoundOnceItIsReady(Ending ending) {
        Comment missed = new Comment("restart:search-" + ending, "restart", "Said while search was " + ending);
        ending.of(Service.SEARCH, world);

        world.put(missed);
        world.system().start(Service.SEARCH);
        world.awaitReady(Service.SEARCH);

        world.awaitFound(missed);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Ending.class)
    void aSubscriberIsToldOfWhatWasPutWhileRecommendWasAway(Ending ending) {
        String subscription = Subscriptions.to(world.api(), Work.PARLIAMENT.id());
        Comment first =
                new Comment("restart:first-" + ending, "restart", "First on %s.".formatted(Work.PARLIAMENT.quoted()));
        Comment missed =
                new Comment("restart:missed-" + ending, "restart", "Missed on %s.".formatted(Work.PARLIAMENT.quoted()));
        String seen;
        try (EventStream events = EventStream.open(world.api(), subscription, Optional.empty())) {
            world.put(first);
            seen = events.nextAbout(first.id(), World.SOON).orElseThrow().id();
        }
        ending.of(Service.RECOMMEND, world);

        world.put(missed);
        world.system().start(Service.RECOMMEND);
        world.awaitReady(Service.RECOMMEND);

        try (EventStream events = EventStream.open(world.api(), subscription, Optional.of(seen))) {
            assertThat(events.nextAbout(missed.id(), World.SOON)).isPresent();
        }
    }

    @Test
    void aBrokerThatWasKilledComesBackWithAllItHad() {
        Known before = Known.of(world, "ocarina", Work.PARLIAMENT, BEFORE);
        Comment after = new Comment("restart:after-broker", "restart", "Said after the broker came back.");

        world.system().broker().orElseThrow().kill();
        world.system().startBroker();
        World.await("a comment is taken again", () -> world.tryPut(after));

        world.awaitFound(after);
        assertThat(Known.of(world, "ocarina", Work.PARLIAMENT, BEFORE)).isEqualTo(before);
    }
}
