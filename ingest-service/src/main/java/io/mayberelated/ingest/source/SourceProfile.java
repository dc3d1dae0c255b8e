package io.mayberelated.ingest.source;

import java.net.URI;
import java.time.Duration;

/**
 * What a person may want to know of a source before any of it is read.
 *
 * @param name     never changes its meaning, for the cursor is kept under it: {@code forum/lesswrong/comments}
 * @param kind     of service: {@code forum}, {@code arxiv} …
 * @param reads    what it reads, in words
 * @param terms    where the service says what is allowed
 * @param interval how long to wait once there is nothing newer
 * @param pause    between two requests to the service
 */
public record SourceProfile(String name, String kind, String reads, URI terms, Duration interval, Duration pause) {}
