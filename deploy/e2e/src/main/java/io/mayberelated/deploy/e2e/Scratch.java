package io.mayberelated.deploy.e2e;

import io.mayberelated.deploy.local.process.DataFolder;
import io.mayberelated.deploy.local.process.Ports;
import io.mayberelated.deploy.local.process.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A data folder for one run. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("maybe-related"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** A system on free ports with its own broker and its data here. */
    Site site(Path project) {
        return new Site(project, new DataFolder(folder), Ports.free(), Optional.empty());
    }

    /** The same, set up as it would be to run for weeks. */
    Site enduring(Path project) {
        return new Site(project, new DataFolder(folder), Ports.free(), Optional.empty(), Site.Jvm.ENDURING);
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
