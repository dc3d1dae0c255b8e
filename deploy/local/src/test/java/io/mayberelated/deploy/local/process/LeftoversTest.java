package io.mayberelated.deploy.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path folder;

    private DataFolder data = new DataFolder(Path.of("."));
    private Leftovers leftovers = new Leftovers(data);
    private List<ChildProcess> started = List.of();

    @BeforeEach
    void child() {
        data = new DataFolder(folder);
        leftovers = new Leftovers(data);
        started = List.of(ChildProcess.start(
                new Launch("sleeper", List.of("sleep", "60"), folder, Map.of(), data.log("sleeper"))));
    }

    @AfterEach
    void kill() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void whatWasNotedAndStillRunsIsEnded() {
        leftovers.note(started.getFirst());

        List<String> ended = leftovers.end();

        assertThat(ended).containsExactly("sleeper");
        assertThat(started.getFirst().isAlive()).isFalse();
    }

    @Test
    void aProcessThatGotTheIdLaterIsLeftAlone() throws IOException {
        Files.createDirectories(data.running());
        Files.writeString(data.running().resolve("sleeper"), started.getFirst().pid() + " 2001-01-01T00:00:00Z");

        List<String> ended = leftovers.end();

        assertThat(ended).isEmpty();
        assertThat(started.getFirst().isAlive()).isTrue();
    }

    @Test
    void aNoteThatWasNotWrittenToItsEndIsPassedOver() throws IOException {
        Files.createDirectories(data.running());
        Files.writeString(data.running().resolve("sleeper"), "");

        assertThat(leftovers.end()).isEmpty();
    }

    @Test
    void whatEndedInGoodOrderIsForgotten() {
        leftovers.note(started.getFirst());
        leftovers.forget(started.getFirst());

        assertThat(leftovers.end()).isEmpty();
    }
}
