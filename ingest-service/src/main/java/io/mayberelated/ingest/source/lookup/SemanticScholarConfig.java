package io.mayberelated.ingest.source.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Semantic Scholar: single papers by arXiv id, DOI, ACL or PubMed id. */
@ConfigMapping(prefix = "sources.semantic-scholar")
public interface SemanticScholarConfig {
    @WithDefault("false")
    boolean enabled();

    @WithDefault("https://api.semanticscholar.org/graph/v1/paper/batch")
    URI endpoint();

    @WithDefault("https://www.semanticscholar.org/product/api/license")
    URI terms();

    /** A key of one's own; without one all share what is left. */
    Optional<String> apiKey();

    /** Between two requests; with a key one a second is allowed. */
    @WithDefault("PT1.1S")
    Duration pause();

    /** Papers a request; at most 500. */
    @WithDefault("100")
    int batch();

    /** What to ask for of each paper. */
    @WithDefault(
            "externalIds,url,title,abstract,venue,publicationVenue,journal,year,publicationDate,authors,openAccessPdf")
    String fields();
}
