package io.mayberelated.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void inALogProgressIsToldOnlyNowAndThen() {
        Progress progress = new Progress.InLines(out, new Stopwatch(nanos::get));

        for (int second = 0; second < 12; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            progress.now("at second " + second);
        }

        assertThat(text().lines()).containsExactly("... at second 5", "... at second 10");
    }

    @Test
    void onATerminalALineIsWrittenOver() {
        Progress progress = new Progress.OnTerminal(out);

        progress.now("half");
        progress.done("all");

        assertThat(text()).isEqualTo("\r\u001b[K| half\r\u001b[Kall" + System.lineSeparator());
    }

    @Test
    void onATerminalALineNeverWraps() {
        Progress progress = new Progress.OnTerminal(out);

        progress.now("x".repeat(500));

        assertThat(text()).hasSizeLessThan(80 + "\r\u001b[K".length());
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
