package io.mayberelated.search.index;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What disks do to files. */
public final class IndexFiles {
    private IndexFiles() {}

    /** In the middle of the largest file of the first index: neither opening nor searching would notice. */
    public static void flipABit(Path dataFolder) throws IOException {
        try (Stream<Path> files = Files.list(dataFolder.resolve("index-1"))) {
            Path largest = files.filter(file -> !file.getFileName().toString().startsWith("segments"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                long middle = file.length() / 2;
                file.seek(middle);
                int old = file.read();
                file.seek(middle);
                file.write(old ^ 1);
            }
        }
    }
}
