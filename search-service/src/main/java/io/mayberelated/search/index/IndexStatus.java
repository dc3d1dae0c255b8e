package io.mayberelated.search.index;

import java.time.Instant;
import java.util.List;

/**
 * What the index holds, and what became of it since the service started.
 *
 * @param bytes      on disk
 * @param lastCommit when all that was applied was last made durable
 * @param views      older views that are kept for those who page through them
 * @param unsettled  works that lack what was said of them lately
 * @param rebuilding whether another is made to take its place
 */
public record IndexStatus(
        int works,
        int comments,
        int links,
        long bytes,
        Instant lastCommit,
        int views,
        int unsettled,
        boolean rebuilding,
        List<Rebuild> rebuilds) {
    public IndexStatus {
        rebuilds = List.copyOf(rebuilds);
    }
}
