package io.mayberelated.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, with a real broker and services that do nothing. */
class UpTest {
    /** Where the tests themselves run in the background, Ctrl-C is ignored, and so it would be by all they start. */
    private static final List<String> WITH_CTRL_C = List.of("env", "--default-signal=INT");

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    @TempDir
    private Path project;

    private final Ports ports = Ports.free();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void project() throws IOException {
        FakeProject.in(project);
    }

    @AfterEach
    void endWhatATestLeft() {
        started.forEach(up -> {
            up.descendants().forEach(ProcessHandle::destroyForcibly);
            up.destroyForcibly();
        });
    }

    @Test
    void itSaysWhatToTryOnceAllAreReady() throws Exception {
        Process up = up();

        awaitOutput("Ctrl-C ends it");

        assertThat(output())
                .contains("broker             ready", "ingest-service     ready", "memory: broker")
                .contains("curl -s 'http://127.0.0.1:%d/v1/search?q=selection+theorems'".formatted(ports.search()));
        end(up, "TERM");
    }

    @Test
    void ctrlCEndsAllThatItStarted() throws Exception {
        Process up = up();
        awaitOutput("Ctrl-C ends it");
        List<ProcessHandle> children = up.descendants().toList();

        end(up, "INT");

        assertThat(children).hasSize(4).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void theNextStartEndsWhatAKilledOneLeft() throws Exception {
        Process killed = up();
        awaitOutput("Ctrl-C ends it");
        List<ProcessHandle> orphans = killed.descendants().toList();
        killed.destroyForcibly().waitFor();

        Process next = up();
        await().atMost(ENDS_WITHIN).until(() -> output().contains("Ended what a killed start had left"));

        assertThat(orphans).hasSize(4).noneMatch(ProcessHandle::isAlive);
        end(next, "TERM");
    }

    @Test
    void aServiceThatDiesIsReportedWithItsLastWords() throws Exception {
        FakeProject.put(project, Service.SEARCH, FakeService.Broken.class);

        Process up = up();

        assertThat(up.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(output()).contains("search-service ended with exit code 3", "the index is broken");
    }

    @Test
    void aTakenPortKeepsItFromStarting() throws Exception {
        try (ServerSocket _ = new ServerSocket(ports.ingest(), 1, InetAddress.getLoopbackAddress())) {

            Process up = up();

            assertThat(up.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(up.exitValue()).isEqualTo(1);
            assertThat(output()).contains("Port %d (ingest-service) is taken".formatted(ports.ingest()));
        }
    }

    @Test
    void anotherOnTheSameDataIsRefused() throws Exception {
        Process first = up();
        awaitOutput("Ctrl-C ends it");

        Process second = up(Ports.free());

        assertThat(second.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("Another bin/up uses the data folder " + project.resolve("data"));
        end(first, "TERM");
    }

    private Process up() throws IOException {
        return up(ports);
    }

    private Process up(Ports ports) throws IOException {
        List<String> command = new ArrayList<>(WITH_CTRL_C);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dmaybe-related.project=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName(),
                "--no-demo",
                "--door-port=" + ports.door(),
                "--ingest-port=" + ports.ingest(),
                "--search-port=" + ports.search(),
                "--recommend-port=" + ports.recommend(),
                "--broker-port=" + ports.broker(),
                "--controller-port=" + ports.controller()));
        Process up = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        project.resolve("output").toFile()))
                .start();
        started.add(up);
        return up;
    }

    private static void end(Process up, String signal) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signal, up.pid()))
                .start()
                .waitFor();
        assertThat(up.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void awaitOutput(String text) {
        await().atMost(Duration.ofMinutes(1)).until(() -> output().contains(text));
    }

    private String output() throws IOException {
        return Files.readString(project.resolve("output"));
    }
}
