package io.mayberelated.search.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/** One folder with one index in it. */
record IndexFolder(Path path) {
    /** Small new segments stay in memory until they are merged or committed: reopening then takes a quarter of the time. */
    private static final double CACHED_SEGMENT_MB_MAX = 5;

    private static final double CACHED_MB_MAX = 60;

    Directory open() throws IOException {
        return new NRTCachingDirectory(new MMapDirectory(path), CACHED_SEGMENT_MB_MAX, CACHED_MB_MAX);
    }

    /**
     * What is wrong with the index that lies here, if anything. Reads every byte of it: a flipped bit is noticed neither
     * on opening nor on searching.
     *
     * @throws IllegalStateException when another process works with it
     */
    Optional<String> damage() {
        if (!hasFiles()) {
            return Optional.empty();
        }
        try (Directory directory = new MMapDirectory(path)) {
            return DirectoryReader.indexExists(directory)
                    ? damage(directory)
                    : Optional.of("the index has no list of its segments");
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "%s is in use by another process; each search-service needs a folder of its own (search.data-folder)"
                            .formatted(path),
                    e);
        } catch (IOException | RuntimeException e) {
            return Optional.of("the index cannot be checked: " + e.getMessage());
        }
    }

    private static Optional<String> damage(Directory directory) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (CheckIndex check = new CheckIndex(directory);
                PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            check.setInfoStream(out);
            boolean clean = check.checkIndex().clean;
            out.flush();
            return clean ? Optional.empty() : Optional.of("the index is damaged: " + complaint(said));
        }
    }

    private static String complaint(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Exception") || line.contains("ERROR"))
                .findFirst()
                .map(String::strip)
                .orElse("checksums do not agree");
    }

    long bytes() {
        try (Stream<Path> files = Files.list(path)) {
            return files.mapToLong(IndexFolder::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }

    /** A merge may take a file away at any time. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    boolean hasFiles() {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }

    /** In the place of what was moved there before. */
    void moveTo(IndexFolder other) {
        other.delete();
        try {
            if (Files.exists(path)) {
                Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put %s aside".formatted(path), e);
        }
    }

    void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
