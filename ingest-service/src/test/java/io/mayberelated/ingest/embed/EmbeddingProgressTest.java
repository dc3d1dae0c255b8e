package io.mayberelated.ingest.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.Embedding;
import io.mayberelated.ingest.embed.EmbeddingStatus.State;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmbeddingProgressTest {
    private Instant now = Instant.EPOCH;
    private final EmbeddingProgress progress = new EmbeddingProgress(() -> now);

    @Test
    void saysHowFastItGoesAndHowLongItTakes() {
        progress.loaded(new Embedding.Model("bge", "1"));
        progress.done(0, 0, 1_000);
        now = now.plus(Duration.ofSeconds(10));

        progress.done(200, 150, 800);

        EmbeddingStatus status = progress.status();
        assertThat(status.state()).isEqualTo(State.EMBEDDING);
        assertThat(status.model()).contains("bge@1");
        assertThat(status.embedded()).isEqualTo(150);
        assertThat(status.left()).isEqualTo(800);
        assertThat(status.textsPerSecond()).contains(20.0);
        assertThat(status.secondsLeft()).contains(40L);
    }

    @Test
    void countsTheLastMinuteOnly() {
        progress.done(0, 0, 10_000);
        for (int second = 1; second <= 200; second++) {
            now = now.plus(Duration.ofSeconds(1));
            int texts = second <= 100 ? 50 : 10;
            progress.done(texts, texts, 5_000);
        }

        assertThat(progress.status().textsPerSecond()).contains(10.0);
    }

    @Test
    void saysNoTimeBeforeAnythingWasDone() {
        progress.done(0, 0, 1_000);
        now = now.plus(Duration.ofSeconds(10));
        progress.done(0, 0, 1_000);

        assertThat(progress.status().textsPerSecond()).isEmpty();
        assertThat(progress.status().secondsLeft()).isEmpty();
    }

    @Test
    void isCaughtUpWhenNothingIsLeft() {
        progress.done(1, 1, 1);
        now = now.plus(Duration.ofSeconds(1));

        progress.done(1, 1, 0);

        assertThat(progress.status().state()).isEqualTo(State.CAUGHT_UP);
        assertThat(progress.status().secondsLeft()).isEmpty();
    }

    @Test
    void aFailureIsTold() {
        progress.failed(new IllegalStateException("no weights"));

        assertThat(progress.status().state()).isEqualTo(State.FAILED);
        assertThat(progress.status().failure()).contains("no weights");
    }
}
