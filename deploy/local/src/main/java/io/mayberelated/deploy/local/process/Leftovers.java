package io.mayberelated.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Notes which processes run, so that the next start can end those of a launcher that was killed before it could. A
 * process id may since have been given to somebody else, so the time of its start is noted and compared too.
 */
final class Leftovers {
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);

    private final Path folder;

    Leftovers(DataFolder data) {
        this.folder = data.running();
    }

    void note(ChildProcess child) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(child.name()), child.pid() + " " + begin(child.handle()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note that %s runs: %s".formatted(child.name(), e.getMessage()), e);
        }
    }

    void forget(ChildProcess child) {
        delete(folder.resolve(child.name()));
    }

    /** @return the names of those that still ran and were ended */
    List<String> end() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> ended = new ArrayList<>();
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder)) {
            for (Path note : notes) {
                running(note).ifPresent(process -> {
                    end(process);
                    ended.add(String.valueOf(note.getFileName()));
                });
                delete(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see what an earlier start left: " + e.getMessage(), e);
        }
        return ended;
    }

    private static Optional<ProcessHandle> running(Path note) throws IOException {
        String[] noted = Files.readString(note).split(" ", -1);
        try {
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(process -> begin(process).equals(noted[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String begin(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void delete(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete %s: %s".formatted(note, e.getMessage()), e);
        }
    }
}
