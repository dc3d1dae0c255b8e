package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.format.JsonLines;
import io.mayberelated.ingest.source.Fetched.Page;
import io.mayberelated.ingest.source.SourceStatus.State;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final FakeTime time = new FakeTime("2026-03-01T12:00:00Z");
    private final Scripted source = new Scripted();
    private final Reading reading = new Reading(source, time);

    @Test
    void aPageIsHandedInBeforeTheCursorMoves() {
        source.next(cursor -> page(lines("one"), cursor.from().plusSeconds(1)));
        reading.states().isAway(true);

        reading.step();

        assertThat(reading.log().ids()).containsExactly("one");
        assertThat(reading.states().all()).isEmpty();
    }

    @Test
    void aPageWhoseCursorWasNotKeptIsReadAgainAfterARestart() {
        source.next(cursor -> page(lines("one"), cursor.from().plusSeconds(1)));
        reading.states().isAway(true);
        reading.step();
        reading.states().isAway(false);

        reading.restart().step();

        assertThat(source.cursors).extracting(Cursor::from).containsExactly(START, START);
    }

    @Test
    void aPageThatTheLogDoesNotTakeIsReadAgain() {
        source.next(cursor -> page(lines("one"), cursor.from().plusSeconds(1)));
        source.next(cursor -> page(lines("one"), cursor.from().plusSeconds(1)));
        reading.log().isAway(true);
        reading.step();
        reading.log().isAway(false);

        reading.step();

        assertThat(source.cursors).extracting(Cursor::from).containsExactly(START, START);
        assertThat(reading.log().ids()).containsExactly("one");
    }

    @Test
    void whatComesWhenAllIsDurableWaitsForIt() {
        AtomicInteger done = new AtomicInteger();
        source.next(cursor -> new Page(content(lines("one")), cursor, true, done::incrementAndGet));
        reading.log().isAway(true);

        reading.step();

        assertThat(done).hasValue(0);
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        source.next(cursor -> page(lines("one"), cursor.from().plusSeconds(7)));
        reading.step();

        reading.restart().step();

        assertThat(source.cursors.getLast().from()).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void itAsksAgainAtOnceWhileThereIsMoreAndThenAtItsInterval() {
        source.next(cursor -> Page.goOn(cursor));
        reading.step();
        assertThat(time.instant()).isEqualTo("2026-03-01T12:00:00Z");

        reading.step();

        assertThat(time.instant()).isEqualTo("2026-03-01T12:05:00Z");
    }

    @Test
    void aServiceThatAsksForTimeIsNotAskedBefore() {
        Instant half = Instant.parse("2026-03-01T12:30:00Z");
        source.next(_ -> new Fetched.Busy(Optional.of(half), "it answers 429"));

        reading.untilItWaits();

        assertThat(reading.status()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.BACKING_OFF);
            assertThat(status.because()).contains("it answers 429");
            assertThat(status.nextAttempt()).contains(half);
        });
    }

    @Test
    void badRecordsCostOnlyThemselves() {
        source.next(cursor -> page(lines("one") + "{\"id\":\"two words\"}\n" + lines("three"), cursor.from()));

        reading.untilItWaits();

        assertThat(reading.log().ids()).containsExactly("one", "three");
        assertThat(reading.status().counts().rejected()).isEqualTo(1);
        assertThat(reading.status().rejections()).singleElement().asString().contains("found neither");
    }

    @Test
    void aPageOfWhichNothingCanBeReadIsNotPassedOver() {
        String nothing =
                IntStream.range(0, 12).mapToObj(_ -> "{\"id\":\"two words\"}\n").collect(Collectors.joining());
        source.next(cursor -> page(nothing, cursor.from().plusSeconds(1)));

        reading.untilItWaits();

        assertThat(reading.status()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.UNREADABLE);
            assertThat(status.reached()).contains(START);
            assertThat(status.because())
                    .hasValueSatisfying(
                            why -> assertThat(why).startsWith("none of 12 records can be read, the first: "));
        });
    }

    @Test
    void theSameContentIsNotHandedInAgain() {
        for (int i = 0; i < 3; i++) {
            source.next(cursor -> page(lines("one", "two"), cursor.from()));
        }

        reading.step().step().step();

        assertThat(reading.log().ids()).containsExactly("one", "two");
        assertThat(reading.status().counts()).isEqualTo(new Counts(3, 6, 2, 0));
    }

    @Test
    void changedContentIs() {
        source.next(cursor -> page(lines("one"), cursor.from()));
        source.next(cursor -> page(lines("one").replace("Hello", "Hello again"), cursor.from()));

        reading.step().step();

        assertThat(reading.log().ids()).containsExactly("one", "one");
    }

    @Test
    void aMistakeOfOursIsSaidAndTheReadingGoesOn() {
        source.next(_ -> {
            throw new IllegalStateException("a bug");
        });
        source.next(cursor -> page(lines("one"), cursor.from()));

        reading.step();
        reading.step();

        assertThat(reading.log().ids()).containsExactly("one");
    }

    @Test
    void whileItStandsByNobodyIsAsked() {
        source.standsBy = Optional.of("not needed");

        reading.step();

        assertThat(source.cursors).isEmpty();
        assertThat(reading.status().state()).isEqualTo(State.STANDBY);
    }

    @Test
    void aLongWayTellsHowMuchOfItIsLeft() {
        source.next(cursor -> {
            time.pass(Duration.ofMinutes(1));
            return new Page(Content.NOTHING, Cursor.at(START.plus(Duration.ofHours(3))), false);
        });

        reading.step();

        assertThat(reading.status().catchUp()).hasValueSatisfying(catchUp -> {
            assertThat(catchUp.from()).isEqualTo(START);
            assertThat(catchUp.share()).isBetween(0.24, 0.26);
            assertThat(catchUp.secondsLeft())
                    .hasValueSatisfying(left -> assertThat(left).isBetween(175L, 185L));
        });
    }

    @Test
    void whoIsThereIsOnNoLongWay() {
        source.next(cursor -> Page.caughtUp(cursor));

        reading.step();

        assertThat(reading.status().catchUp()).isEmpty();
    }

    private static Page page(String lines, Instant next) {
        return new Page(content(lines), Cursor.at(next), true);
    }

    private static Content content(String lines) {
        return Content.of(new JsonLines(), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String... ids) {
        return List.of(ids).stream()
                .map(id -> "{\"id\":\"%s\",\"author\":\"vale\",\"thread\":\"t\",\"text\":\"Hello.\"}\n".formatted(id))
                .collect(Collectors.joining());
    }

    /** Answers what it is told to, then that there is nothing newer. */
    private static final class Scripted implements Source {
        private final Deque<Function<Cursor, Fetched>> script = new ArrayDeque<>();
        private final List<Cursor> cursors = new ArrayList<>();
        private Optional<String> standsBy = Optional.empty();

        void next(Function<Cursor, Fetched> answer) {
            script.add(answer);
        }

        @Override
        public SourceProfile profile() {
            return new SourceProfile(
                    "test",
                    "test",
                    "what a test says",
                    URI.create("https://example.org/terms"),
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(3));
        }

        @Override
        public Cursor start(Instant now) {
            return Cursor.at(START);
        }

        @Override
        public Optional<String> standsBy() {
            return standsBy;
        }

        @Override
        public Fetched after(Cursor cursor) {
            cursors.add(cursor);
            return script.isEmpty()
                    ? Page.caughtUp(cursor)
                    : script.removeFirst().apply(cursor);
        }
    }
}
