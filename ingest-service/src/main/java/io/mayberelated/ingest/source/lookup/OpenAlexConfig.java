package io.mayberelated.ingest.source.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** OpenAlex: single works by DOI, PubMed or arXiv id. */
@ConfigMapping(prefix = "sources.openalex")
public interface OpenAlexConfig {
    @WithDefault("false")
    boolean enabled();

    @WithDefault("https://api.openalex.org/works")
    URI endpoint();

    @WithDefault("https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication")
    URI terms();

    Optional<String> apiKey();

    /** Between two requests; much more is allowed, and no hurry. */
    @WithDefault("PT1S")
    Duration pause();
}
