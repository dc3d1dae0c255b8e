package io.mayberelated.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How this service works. */
@ConfigMapping(prefix = "ingest")
public interface IngestConfig {
    /** Where Kafka Streams keeps its tables; lost, they are made again from the log. */
    @WithDefault("data/ingest")
    Path dataFolder();

    /** Instances with the same name share the work. */
    @WithDefault("ingest")
    String applicationId();

    /** Threads that understand and link; more than partitions are of no use. */
    @WithDefault("2")
    int threads();

    /** How much may be done again after a crash; everything may be. */
    @WithDefault("PT1S")
    Duration commitInterval();

    Catalogue catalogue();

    Embedding embedding();

    /** How vectors are made here, when {@code embed.enabled} says that they are. */
    interface Embedding {
        /** How many texts are read by the model at a time; each takes a core while there is something to do. */
        @WithDefault("1")
        int callers();
    }

    /** How known works are found in running text. */
    interface Catalogue {
        /** Least time between two snapshots while works change; a snapshot of many works takes seconds, and waits longer. */
        @WithDefault("PT2S")
        Duration every();

        /** A file of nicknames and concepts beside those that come with the service; see {@code Overrides}. */
        Optional<Path> overrides();
    }
}
