package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.ingest.accept.Accepting;
import io.mayberelated.ingest.source.Fetched.Page;
import io.mayberelated.ingest.source.SourceStatus.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** On real threads and the real clock. */
class PollersTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final InstantSource clock = InstantSource.system();
    private final FakeStates states = new FakeStates();
    private final Sleep sleep = new Sleep(clock);
    private final Counting source = new Counting();
    private final Pollers pollers = new Pollers(
            List.of(new Poller(source, new Hold(), new Accepting(new FakeLog(), clock), states, clock, new Random(7))),
            List.of(source.named("test/off")),
            states,
            sleep,
            clock);

    @Test
    void nothingIsFetchedBeforeItIsOurTurn() {
        assertThat(pollers.status()).extracting(SourceStatus::state).containsExactly(State.OFF, State.ELSEWHERE);
        assertThat(sleep.until(START)).isFalse();
    }

    @Test
    void whoWaitsForTheNextTimeIsWokenWhenTheTurnEnds() {
        pollers.start();
        await().atMost(SOON)
                .until(() -> source.asked.get() == 1 && !states.all().isEmpty());

        pollers.stop(); // returns although the next time is in an hour

        assertThat(pollers.status()).extracting(SourceStatus::state).containsExactly(State.OFF, State.ELSEWHERE);
    }

    @Test
    void theNextTurnGoesOnWhereTheLastOneEnded() {
        pollers.start();
        await().atMost(SOON).until(() -> !states.all().isEmpty());
        pollers.stop();
        states.keep(states.all().values().iterator().next().standing(Standing.well(START), START));

        pollers.start();

        await().atMost(SOON).until(() -> source.asked.get() == 2);
        pollers.stop();
        assertThat(source.last).contains(Cursor.at(START.plusSeconds(1)));
    }

    /** One page, then nothing newer for an hour. */
    private static final class Counting implements Source {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile Optional<Cursor> last = Optional.empty();

        SourceProfile named(String name) {
            return new SourceProfile(
                    name,
                    "test",
                    "nothing",
                    URI.create("https://example.org/terms"),
                    Duration.ofHours(1),
                    Duration.ofSeconds(3));
        }

        @Override
        public SourceProfile profile() {
            return named("test/on");
        }

        @Override
        public Cursor start(Instant now) {
            return Cursor.at(START);
        }

        @Override
        public Fetched after(Cursor cursor) {
            asked.incrementAndGet();
            last = Optional.of(cursor);
            return Page.caughtUp(Cursor.at(cursor.from().plusSeconds(1)));
        }
    }
}
