package io.mayberelated.ingest.source.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Crossref: single works by their DOI, from where most DOIs are registered. */
@ConfigMapping(prefix = "sources.crossref")
public interface CrossrefConfig {
    @WithDefault("false")
    boolean enabled();

    @WithDefault("https://api.crossref.org/works")
    URI endpoint();

    @WithDefault("https://www.crossref.org/documentation/retrieve-metadata/rest-api/")
    URI terms();

    /** Between two requests; much more is allowed, and no hurry. */
    @WithDefault("PT1S")
    Duration pause();
}
