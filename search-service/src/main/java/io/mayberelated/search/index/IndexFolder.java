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

/** Where the index lies on disk, and beside it the last one that could not be trusted, for a person to look at. */
public final class IndexFolder {
    /** Small new segments stay in memory until they are merged or committed: reopening then takes a quarter of the time. */
    private static final double CACHED_SEGMENT_MB_MAX = 5;

    private static final double CACHED_MB_MAX = 60;

    private final Path index;
    private final Path aside;

    public IndexFolder(Path dataFolder) {
        this.index = dataFolder.resolve("index");
        this.aside = dataFolder.resolve("index-set-aside");
    }

    Directory open() throws IOException {
        return new NRTCachingDirectory(new MMapDirectory(index), CACHED_SEGMENT_MB_MAX, CACHED_MB_MAX);
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
        try (Directory directory = new MMapDirectory(index)) {
            return DirectoryReader.indexExists(directory)
                    ? damage(directory)
                    : Optional.of("the index has no list of its segments");
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "%s is in use by another process; each search-service needs a folder of its own (search.data-folder)"
                            .formatted(index),
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

    /** Replaces what was put aside before: one is enough to find out why. */
    void putAside() {
        try {
            delete(aside);
            if (Files.exists(index)) {
                Files.move(index, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put %s aside".formatted(index), e);
        }
    }

    long bytes() {
        try (Stream<Path> files = Files.list(index)) {
            return files.mapToLong(IndexFolder::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + index, e);
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

    private boolean hasFiles() {
        if (!Files.isDirectory(index)) {
            return false;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + index, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
