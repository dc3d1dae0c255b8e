package io.mayberelated.deploy.local;

import io.mayberelated.deploy.local.process.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder: two brokers writing one log would destroy it. The operating system gives it back when
 * the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** @throws CannotRun when another process has it */
    static FolderLock take(DataFolder data) {
        try {
            FileChannel file = FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isGranted(file)) {
                return new FolderLock(file);
            }
            file.close();
            throw new CannotRun(
                    "Another bin/up uses the data folder %s. End it, or choose another folder with --data FOLDER and other ports with --port-offset N."
                            .formatted(data.root()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + data.lock(), e);
        }
    }

    private static boolean isGranted(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisVm) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
