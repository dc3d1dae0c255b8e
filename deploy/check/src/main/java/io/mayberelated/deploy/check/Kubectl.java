package io.mayberelated.deploy.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program that builds overlays, and talks to a cluster where there is one. */
final class Kubectl {
    private final Path program;

    private Kubectl(Path program) {
        this.program = program;
    }

    /**
     * The one that {@code bin/lib/kubectl.sh} fetched, so that everybody builds with the same; never one that happens to
     * be on the machine.
     */
    static Optional<Kubectl> of(Path project) {
        return Optional.of(project.resolve(".cache/kubectl/kubectl"))
                .filter(Files::isExecutable)
                .map(Kubectl::new);
    }

    /** The manifests of an overlay. */
    String build(Path overlay) {
        return run(List.of("kustomize", overlay.toString()), "");
    }

    /** Has the API server judge the manifests, and change nothing. */
    String dryRun(String manifests) {
        return run(List.of("apply", "--server-side", "--dry-run=server", "--validate=strict", "-f", "-"), manifests);
    }

    private String run(List<String> arguments, String input) {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Path errors = Files.createTempFile("kubectl", ".log");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (status != 0) {
                throw new Failed("%s: %s".formatted(String.join(" ", command), said.strip()));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    /** It said no. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }
}
