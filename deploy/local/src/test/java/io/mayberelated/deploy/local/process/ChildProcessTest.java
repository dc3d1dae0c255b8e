package io.mayberelated.deploy.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private List<ChildProcess> started = List.of();

    @AfterEach
    void kill() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void itsOutputIsInItsLog() {
        ChildProcess child = start("echo $GREETING; echo again >&2; exit 4");

        assertThat(child.awaitEnd(SOON)).isTrue();
        assertThat(child.lastLines(20)).containsExactly("good morning", "again");
        assertThat(child.exitCode()).hasValue(4);
    }

    @Test
    void anEarlierRunsOutputIsNotTakenForThisOnes() {
        start("echo before").awaitEnd(SOON);

        ChildProcess child = start("echo now");

        child.awaitEnd(SOON);
        assertThat(child.lastLines(20)).containsExactly("now");
    }

    @Test
    void onlyTheLastLinesAreTold() {
        ChildProcess child = start("seq 1 50000");

        child.awaitEnd(SOON);
        assertThat(child.lastLines(2)).containsExactly("49999", "50000");
    }

    @Test
    void itIsDeafToCtrlC() throws Exception {
        ChildProcess child = start("echo up; sleep 60");
        await().until(() -> child.lastLines(1).contains("up"));

        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + child.pid()).start().waitFor();

        assertThat(child.awaitEnd(Duration.ofMillis(300))).isFalse();
    }

    @Test
    void itEndsWhenItsLauncherAsks() {
        ChildProcess child = start("exec sleep 60");

        child.terminate();

        assertThat(child.awaitEnd(SOON)).isTrue();
    }

    private ChildProcess start(String script) {
        ChildProcess child = ChildProcess.start(new Launch(
                "child",
                List.of("/bin/sh", "-c", script),
                folder,
                Map.of("GREETING", "good morning"),
                folder.resolve("logs/child.log")));
        started = List.of(child);
        return child;
    }
}
