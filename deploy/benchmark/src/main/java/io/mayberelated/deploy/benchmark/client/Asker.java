package io.mayberelated.deploy.benchmark.client;

import java.io.IOException;

/** One who asks questions one after the other: a connection to a server, or a thread with a searcher. */
public interface Asker extends AutoCloseable {
    /**
     * Asks and waits for the whole answer.
     *
     * @param number of the question; any number is one
     * @throws IllegalStateException when the answer is an error
     */
    void ask(int number) throws IOException;

    @Override
    void close() throws IOException;

    /** Makes one for each thread. */
    @FunctionalInterface
    interface Source {
        Asker open() throws IOException;
    }
}
