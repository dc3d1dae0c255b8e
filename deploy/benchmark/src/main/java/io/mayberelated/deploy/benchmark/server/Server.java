package io.mayberelated.deploy.benchmark.server;

import io.mayberelated.deploy.benchmark.client.HttpRequestBytes;
import io.mayberelated.deploy.benchmark.collection.Paper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A search engine in a process of its own, asked over HTTP as its clients do. */
public interface Server extends AutoCloseable {
    String name();

    long pid();

    URI address();

    /** Takes papers in, and returns when each can be found. */
    void index(List<Paper> papers);

    /** A question for the ten best papers, as cheap as this engine can be asked. */
    HttpRequestBytes question(String words);

    /** Where the index lies. */
    Path folder();

    @Override
    void close();
}
