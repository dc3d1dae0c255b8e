package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.local.process.ChildProcess;
import io.mayberelated.deploy.local.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java programs as processes that end with us. */
final class Processes implements AutoCloseable {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    private final List<ChildProcess> started = new ArrayList<>();
    private final Path folder;

    /** @param folder where logs go, and where the processes work */
    Processes(Path folder) {
        this.folder = folder;
    }

    ChildProcess java(String name, List<String> arguments, Path workIn, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ChildProcess process =
                ChildProcess.start(new Launch(name, command, workIn, environment, folder.resolve(name + ".log")));
        started.add(process);
        return process;
    }

    /** Ends it in good order. */
    void end(ChildProcess process) {
        process.terminate();
        if (!process.awaitEnd(ENDS_WITHIN)) {
            process.kill();
        }
        started.remove(process);
    }

    /** The last that was started first. */
    @Override
    public void close() {
        List.copyOf(started).reversed().forEach(this::end);
    }
}
