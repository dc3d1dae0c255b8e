package io.mayberelated.recommend.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.Positions;
import io.mayberelated.events.kafka.Positions.Place;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Map<Place, Long> ENDS = Map.of(new Place(Topic.LINKS, 0), 3L);

    private final Progress progress = new Progress();

    @Test
    void whoWaitsGoesOnOnceEnoughIsApplied() throws Exception {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> await(Duration.ofSeconds(20)));

        progress.reached(Positions.NONE.with(Topic.LINKS, 0, 2));
        progress.reached(Positions.NONE.with(Topic.LINKS, 0, 3));

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void waitingEndsWhenItTakesTooLong() {
        progress.reached(Positions.NONE.with(Topic.LINKS, 0, 2));

        assertThat(await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void anEmptyPartitionNeedsNoWaiting() {
        boolean past = await(Map.of(new Place(Topic.WORKS, 1), 0L), Duration.ZERO);

        assertThat(past).isTrue();
    }

    private boolean await(Duration within) {
        return await(ENDS, within);
    }

    private boolean await(Map<Place, Long> ends, Duration within) {
        try {
            return progress.await(ends, within);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
