package io.mayberelated.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the index lies, how often it becomes durable, and what a question may take. */
@ConfigMapping(prefix = "search")
public interface SearchConfig {
    /** Holds the index and the key that signs cursors. Losing it costs a rebuild from the log, no data. */
    @WithDefault("data/search")
    Path dataFolder();

    /** What was applied since the last commit is read again after a crash; less often means more to read. */
    @WithDefault("PT5S")
    Duration commitEvery();

    /** The same in documents, for the time of catching up. */
    @WithDefault("5000")
    int commitDocuments();

    /** How soon a work shows what was just said of it; those who are talked about a lot are written once in this time. */
    @WithDefault("PT1S")
    Duration settleEvery();

    /** How often each byte of the index is compared with its checksum; a flipped bit is noticed by nothing else. */
    @WithDefault("PT24H")
    Duration checkEvery();

    /** How long a view of the index is kept for those who page through it, after they last asked. */
    @WithDefault("PT5M")
    Duration viewsKept();

    /** After this long a search answers with what it has found. */
    @WithDefault("PT2S")
    Duration timeout();
}
