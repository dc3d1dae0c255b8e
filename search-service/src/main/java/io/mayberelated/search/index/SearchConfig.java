package io.mayberelated.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the index lies, and how often it becomes durable. */
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
}
