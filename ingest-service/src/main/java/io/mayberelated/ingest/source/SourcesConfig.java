package io.mayberelated.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What all sources have in common. Each kind has its own configuration, and all are off until it turns them on. */
@ConfigMapping(prefix = "sources")
public interface SourcesConfig {
    /** A mail address or a page that leads to whoever runs this; no source is read without one. */
    Optional<String> contact();

    /** What this program calls itself when it asks. */
    @WithDefault("MaybeRelated/${quarkus.application.version:0}")
    String product();

    /** All places that may be asked, whatever else the configuration or an answer says. */
    @WithDefault(
            "https://www.lesswrong.com,https://www.alignmentforum.org,https://forum-bots.effectivealtruism.org,https://oaipmh.arxiv.org,https://export.arxiv.org,https://api2.openreview.net,https://api.crossref.org,https://api.semanticscholar.org,https://api.openalex.org")
    List<URI> allowedOrigins();

    /** From the beginning of a request to the end of its answer. */
    @WithDefault("PT60S")
    Duration answerWithin();

    /** Larger answers are not read. */
    @WithDefault("16777216")
    int answerBytesMax();

    /** {@code MaybeRelated/1.0 (+mailto:someone@example.org)}. */
    default String userAgent() {
        return product() + contact().map(" (+%s)"::formatted).orElse("");
    }
}
