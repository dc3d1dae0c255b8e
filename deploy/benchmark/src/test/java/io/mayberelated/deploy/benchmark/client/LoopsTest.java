package io.mayberelated.deploy.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoopsTest {
    /** Says what it is asked to somebody else, and answers when that one does. */
    private record Telling(Work work) implements Asker {
        private interface Work {
            void of(int number) throws IOException;
        }

        @Override
        public void ask(int number) throws IOException {
            work.of(number);
        }

        @Override
        public void close() {}
    }

    @Test
    void everySetTimeIsOneQuestion() {
        Set<Integer> asked = ConcurrentHashMap.newKeySet();

        Histogram latencies = OpenLoop.run(() -> new Telling(asked::add), 3, 1_000, Duration.ofMillis(200));

        assertThat(asked).hasSize(200);
        assertThat(latencies.getTotalCount()).isEqualTo(200);
    }

    @Test
    void aPauseIsFeltByAllWhoWouldHaveAskedInIt() {
        long pause = Duration.ofMillis(300).toNanos();

        Histogram latencies = OpenLoop.run(
                () -> new Telling(number -> LockSupport.parkNanos(number == 0 ? pause : 0)),
                1,
                1_000,
                Duration.ofMillis(200));

        // One in two hundred answers took long; a client that waits for its answers would see a median of nothing.
        assertThat(latencies.getValueAtPercentile(50)).isGreaterThan(pause / 3);
    }

    @Test
    void aClosedLoopCountsItsAnswers() {
        AtomicInteger answers = new AtomicInteger();

        int counted = ClosedLoop.run(() -> new Telling(_ -> answers.incrementAndGet()), 2, Duration.ofMillis(20));

        assertThat(counted).isPositive().isEqualTo(answers.get());
    }

    @Test
    void theFailureOfOneIsTheFailureOfAll() {
        Asker.Source failing = () -> new Telling(_ -> {
            throw new IOException("the other side hung up");
        });

        assertThatThrownBy(() -> ClosedLoop.run(failing, 2, Duration.ofMillis(20)))
                .hasMessageContaining("the other side hung up");
    }
}
