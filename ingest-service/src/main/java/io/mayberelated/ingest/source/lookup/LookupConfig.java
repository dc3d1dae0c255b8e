package io.mayberelated.ingest.source.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How works that are known only by a name are looked up, at whichever service. */
@ConfigMapping(prefix = "sources.lookup")
public interface LookupConfig {
    /** How long a name must have been waiting: the work may be right behind the text that names it. */
    @WithDefault("PT1M")
    Duration settle();

    /** How often to look whether a text names something new. */
    @WithDefault("PT30S")
    Duration interval();
}
