package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.recommend.deliver.Message.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLogsTest {
    private static final int EVENTS = 4;
    private static final long BYTES = 1_000;

    private final EventLogs logs = new EventLogs(EVENTS, BYTES);

    /** A reader that takes what it asks for, and writes down what it gets. */
    private static final class Pen implements Flow.Subscriber<Message> {
        private final List<String> written = new ArrayList<>();
        private final long asks;
        private final List<Flow.Subscription> subscription = new ArrayList<>();

        Pen(long asks) {
            this.asks = asks;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.add(given);
            given.request(asks);
        }

        @Override
        public synchronized void onNext(Message message) {
            switch (message) {
                case Message.Opened _ -> {}
                case Told told -> written.add(told.id());
                case Message.Reset _ -> written.add("reset");
                case Message.Heartbeat _ -> written.add("alive");
            }
        }

        @Override
        public void onError(Throwable why) {
            written.add("error");
        }

        @Override
        public void onComplete() {
            written.add("end");
        }
    }

    @Test
    void aNewReaderGetsWhatIsKeptAndThenWhatComes() {
        append("s", 1, 2);

        Pen pen = read("s", Optional.empty());
        append("s", 3);

        assertThat(pen.written).containsExactly("e1", "e2", "e3");
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissed() {
        append("s", 1, 2, 3);

        Pen pen = read("s", Optional.of("e2"));

        assertThat(pen.written).containsExactly("e3");
    }

    @Test
    void aReaderThatMissedNothingGetsNothing() {
        append("s", 1, 2);

        Pen pen = read("s", Optional.of("e2"));

        assertThat(pen.written).isEmpty();
    }

    @Test
    void aReaderThatWasAwayTooLongIsResetAndGetsAllThatIsKept() {
        append("s", 1, 2, 3, 4, 5);

        Pen pen = read("s", Optional.of("e1"));

        assertThat(pen.written).containsExactly("reset", "e2", "e3", "e4", "e5");
    }

    @Test
    void eventsOfOthersAreNotSeen() {
        Pen pen = read("s", Optional.empty());

        append("other", 1);

        assertThat(pen.written).isEmpty();
    }

    @Test
    void anEventThatTheBrokerHasTwiceIsSeenOnce() {
        Pen pen = read("s", Optional.empty());

        append("s", 1, 1);

        assertThat(pen.written).containsExactly("e1");
    }

    @Test
    void memoryForAllIsBoundedOldestFirst() {
        logs.append("a", large("first"));
        logs.append("b", large("second"));
        logs.append("c", large("third"));

        assertThat(read("a", Optional.empty()).written).isEmpty();
        assertThat(read("b", Optional.empty()).written).containsExactly("second");
        assertThat(read("c", Optional.empty()).written).containsExactly("third");
    }

    @Test
    void aReaderThatTakesNothingIsCutOff() {
        Pen pen = read("s", Optional.empty(), new Pen(1));

        append("s", IntStream.range(0, 50).toArray());

        assertThat(pen.written).containsExactly("error");
        assertThat(logs.openStreams()).isZero();
    }

    @Test
    void aSlowReaderGetsAllInOrder() {
        Pen pen = read("s", Optional.empty(), new Pen(1));
        append("s", 1, 2, 3);

        IntStream.range(0, 3).forEach(_ -> pen.subscription.getFirst().request(1));

        assertThat(pen.written).containsExactly("e1", "e2", "e3");
    }

    @Test
    void theEndOfTheSubscriptionIsTheEndOfItsStreams() {
        append("s", 1);
        Pen pen = read("s", Optional.empty());

        logs.end("s");

        assertThat(pen.written).containsExactly("e1", "end");
        assertThat(read("s", Optional.empty()).written).isEmpty();
    }

    @Test
    void aReaderThatLeftIsForgotten() {
        Pen pen = read("s", Optional.empty());

        pen.subscription.getFirst().cancel();
        append("s", 1);

        assertThat(pen.written).isEmpty();
        assertThat(logs.openStreams()).isZero();
    }

    @Test
    void theHeartbeatReachesThoseWhoWait() {
        Pen pen = read("s", Optional.empty());

        logs.heartbeat();

        assertThat(pen.written).containsExactly("alive");
    }

    @Test
    @Timeout(60)
    void betweenReplayAndLiveNothingIsLostAndNothingComesTwice() throws InterruptedException {
        EventLogs busy = new EventLogs(10_000, Long.MAX_VALUE);
        CountDownLatch begun = new CountDownLatch(100);
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 5_000; i++) {
                busy.append("s", event("e" + i));
                begun.countDown();
            }
        });
        begun.await();

        Pen pen = new Pen(Long.MAX_VALUE);
        busy.open("s", Optional.of("e10")).subscribe(pen);
        writer.join();

        assertThat(pen.written)
                .isEqualTo(IntStream.range(11, 5_000).mapToObj(i -> "e" + i).toList());
    }

    private Pen read(String subscription, Optional<String> lastSeen) {
        return read(subscription, lastSeen, new Pen(Long.MAX_VALUE));
    }

    private Pen read(String subscription, Optional<String> lastSeen, Pen pen) {
        logs.open(subscription, lastSeen).subscribe(pen);
        return pen;
    }

    private void append(String subscription, int... numbers) {
        for (int number : numbers) {
            logs.append(subscription, event("e" + number));
        }
    }

    private static Told event(String id) {
        return new Told(id, Kind.MENTION, "{}");
    }

    private static Told large(String id) {
        return new Told(id, Kind.MENTION, "x".repeat(450));
    }
}
