package io.mayberelated.deploy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Real works and comments that are not part of the project, where they are there. */
public record RealData(Path folder) {
    static final String VARIABLE = "MAYBE_RELATED_DATA";

    /** The folder that the environment names, or the usual place beside the project; empty when it is not there. */
    public static Optional<RealData> find(Path project) {
        return Stream.of(Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of), Optional.of(beside(project)))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(RealData::in);
    }

    static Optional<RealData> in(Path folder) {
        return Files.isDirectory(folder) ? Optional.of(new RealData(folder)) : Optional.empty();
    }

    static Path beside(Path project) {
        return project.toAbsolutePath().normalize().resolveSibling("shared").resolve("data");
    }

    /** Said where a test is skipped. */
    static String whyAbsent(Path project) {
        return "real data: %s is not set to a folder, and there is no %s".formatted(VARIABLE, beside(project));
    }

    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(name), e);
        }
    }
}
