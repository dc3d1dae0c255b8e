package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.deploy.local.Up;
import io.mayberelated.deploy.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who runs {@code bin/up} for the first time, does what it proposes, ends it, and runs it again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class UpIT {
    private static final String LAST_WORDS = "Ctrl-C ends it";
    private static final int ENDS_WITHIN_SECONDS = 30;

    @TempDir
    private static Path folder;

    private final Ports ports = Ports.free();
    private List<Process> started = List.of();

    @BeforeAll
    void firstStart() throws IOException {
        started = List.of(up("first"));
        World.await("bin/up says what to try", () -> output("first").contains(LAST_WORDS));
    }

    @AfterAll
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    @Order(1)
    void theProposedSearchFindsTheWork() throws Exception {
        assertThat(run(proposal("/v1/search"))).contains("Selection Theorems: A Program For Understanding Agents");
    }

    @Test
    @Order(1)
    void theProposedRecommendationsQuoteComments() throws Exception {
        assertThat(run(proposal("/recommendations"))).contains("\"exact\"", "\"comment\"");
    }

    @Test
    @Order(1)
    void theProposedSubscriptionTellsOfTheProposedComment() throws Exception {
        Process stream = shell(proposal("/events"), folder.resolve("stream"));
        try {
            World.await("the stream tells", () -> {
                run(proposal("-X PUT"));
                return read(folder.resolve("stream")).contains("comment:try:1");
            });
        } finally {
            stream.descendants().forEach(ProcessHandle::destroyForcibly);
            stream.destroyForcibly();
        }
    }

    @Test
    @Order(2)
    void itEndsWithinHalfAMinuteAndLeavesNothing() throws Exception {
        Process up = started.getFirst();
        List<ProcessHandle> all = up.descendants().toList();

        up.destroy();

        assertThat(up.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(all).hasSize(4).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(3)
    void theSecondStartFindsTheDemoCorpusThere() throws IOException {
        started = List.of(up("second"));

        World.await("bin/up says what to try", () -> output("second").contains(LAST_WORDS));

        assertThat(output("second")).contains("The demo corpus is there already");
    }

    private Process up(String output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dmaybe-related.project=" + World.PROJECT,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Up.class.getName(),
                        "--data=" + folder.resolve("data"),
                        "--door-port=" + ports.door(),
                        "--ingest-port=" + ports.ingest(),
                        "--search-port=" + ports.search(),
                        "--recommend-port=" + ports.recommend(),
                        "--broker-port=" + ports.broker(),
                        "--controller-port=" + ports.controller())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
    }

    /** The line to try that has this in it. */
    private static String proposal(String part) {
        return output("first")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("curl") && line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String run(String line) {
        try {
            Path output = Files.createTempFile(folder, "run", null);
            Process process = shell(line, output);
            assertThat(process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS))
                    .as(line)
                    .isTrue();
            return read(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process shell(String line, Path output) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String output(String name) {
        return read(folder.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
