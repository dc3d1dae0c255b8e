package io.mayberelated.search.index;

import java.time.Instant;
import java.util.List;

/**
 * What the index holds, and what became of it since the service started.
 *
 * @param bytes      on disk
 * @param lastCommit when all that was applied was last made durable
 */
public record IndexStatus(int works, int comments, int links, long bytes, Instant lastCommit, List<Rebuild> rebuilds) {
    public IndexStatus {
        rebuilds = List.copyOf(rebuilds);
    }
}
