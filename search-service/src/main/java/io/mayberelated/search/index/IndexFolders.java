package io.mayberelated.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where indexes lie on disk: the one that answers, the one that is made to take its place, and the last one that could not
 * be trusted, for a person to look at. Which one answers is told by a file that is replaced as a whole, so that a crash
 * amid the change leaves the one or the other.
 */
public final class IndexFolders {
    private static final Pattern NUMBERED = Pattern.compile("index-(\\d{1,9})");

    private final Path dataFolder;
    private final Path current;

    public IndexFolders(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.current = dataFolder.resolve("index.current");
    }

    /** The one that answers; a name that is not taken when there is none. */
    IndexFolder current() {
        try {
            return Files.exists(current)
                    ? new IndexFolder(
                            dataFolder.resolve(Files.readString(current).strip()))
                    : next();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + current, e);
        }
    }

    /** The newest that is not the one that answers: someone ended while it was made. */
    Optional<IndexFolder> unfinished() {
        IndexFolder answering = current();
        return numbered().stream()
                .map(number -> folder(number))
                .filter(folder -> !folder.equals(answering))
                .findFirst();
    }

    IndexFolder next() {
        return folder(numbered().stream().findFirst().orElse(0) + 1);
    }

    IndexFolder aside() {
        return new IndexFolder(dataFolder.resolve("index-set-aside"));
    }

    void makeCurrent(IndexFolder folder) {
        try {
            Files.createDirectories(dataFolder);
            Path whole = Files.writeString(
                    dataFolder.resolve("index.current.new"),
                    folder.path().getFileName().toString());
            Files.move(whole, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + current, e);
        }
    }

    /** All but one. */
    void deleteOthers(IndexFolder kept) {
        numbered().stream()
                .map(this::folder)
                .filter(folder -> !folder.equals(kept))
                .forEach(IndexFolder::delete);
    }

    private IndexFolder folder(int number) {
        return new IndexFolder(dataFolder.resolve("index-" + number));
    }

    /** The newest first. */
    private List<Integer> numbered() {
        if (!Files.isDirectory(dataFolder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(dataFolder)) {
            return all.map(path -> NUMBERED.matcher(path.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> Integer.valueOf(matcher.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + dataFolder, e);
        }
    }
}
