package io.mayberelated.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;

/** The key that signs cursors: made once for a data folder, so that cursors outlive a restart. */
public final class CursorKey {
    private static final String FILE = "cursor.key";
    private static final int BYTES = 32;

    private CursorKey() {}

    public static byte[] in(Path dataFolder, RandomGenerator chance) {
        Path file = dataFolder.resolve(FILE);
        try {
            if (Files.exists(file) && Files.size(file) == BYTES) {
                return Files.readAllBytes(file);
            }
            byte[] key = new byte[BYTES];
            chance.nextBytes(key);
            Files.createDirectories(dataFolder);
            Path whole = Files.write(dataFolder.resolve(FILE + ".new"), key);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the key of cursors in " + file, e);
        }
    }
}
