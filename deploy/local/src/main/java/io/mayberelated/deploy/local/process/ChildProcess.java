package io.mayberelated.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that was started from here, with its output in a file. */
public final class ChildProcess {
    /**
     * Ctrl-C and a closed terminal reach every process of the terminal at once. A child that ignores both is ended by
     * its launcher alone, in the launcher's order; {@code exec} keeps the process id.
     */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Launch launch;
    private final Process process;
    private final LogTail log;

    private ChildProcess(Launch launch, Process process, LogTail log) {
        this.launch = launch;
        this.process = process;
        this.log = log;
    }

    /** @throws UncheckedIOException when the system cannot start it; the message says which and why */
    public static ChildProcess start(Launch launch) {
        try {
            LogTail log = LogTail.open(launch.log());
            List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
            command.addAll(launch.command());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(launch, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start %s: %s".formatted(launch.name(), e.getMessage()), e);
        }
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended; empty while it runs. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    CompletableFuture<Process> whenEnded() {
        return process.onExit();
    }

    /** Asks it to end in good order (SIGTERM). */
    public void terminate() {
        process.destroy();
    }

    /** Ends it in mid-sentence (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
    }

    /** @return whether it has ended within the time */
    public boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The end of what this process (none before it) wrote. */
    public List<String> lastLines(int most) {
        return log.lastLines(most);
    }

    /** Time that it has had a processor, where the system tells; zero elsewhere. */
    public Duration cpuTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory that it holds at this moment, where the system tells (Linux). */
    public OptionalLong residentBytes() {
        return ResidentMemory.of(pid());
    }
}
