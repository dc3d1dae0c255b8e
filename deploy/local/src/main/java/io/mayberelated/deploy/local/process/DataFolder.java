package io.mayberelated.deploy.local.process;

import java.nio.file.Path;

/** What is kept on disk, each kind in a folder of its own. Deleting the whole folder is a fresh start. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The log of all that happened; everything but subscriptions can be made again from it. */
    Path broker() {
        return root.resolve("kafka");
    }

    Path of(Service service) {
        return root.resolve(service.shortName());
    }

    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    /** Which processes run, so that a launcher that was killed leaves a trace of its children. */
    Path running() {
        return root.resolve("running");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** Which demo corpus was loaded. */
    public Path demo() {
        return root.resolve("demo-loaded");
    }
}
