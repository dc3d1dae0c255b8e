package io.mayberelated.events.embed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how texts become vectors. All services should be told the same: vectors of two settings do not compare. */
@ConfigMapping(prefix = "embed")
public interface EmbedConfig {
    /** Off: no model is loaded, which saves some 200 MB and a core under load. */
    @WithDefault("false")
    boolean enabled();

    /**
     * How much of a text the model reads, at most 512. With 256 a search finds as much, and each text costs 60 % of the time.
     */
    @WithDefault("256")
    int tokens();

    /** How many queries are remembered with their vectors, 2 KB each. */
    @WithDefault("5000")
    int queriesRemembered();
}
