package io.mayberelated.ingest.source.lookup;

import io.mayberelated.ingest.source.site.ArxivConfig;
import io.mayberelated.ingest.source.site.OpenReviewConfig;

/** The configurations that looking up needs. */
public record LookupConfigs(
        LookupConfig lookup,
        ArxivConfig arxiv,
        OpenReviewConfig openReview,
        CrossrefConfig crossref,
        SemanticScholarConfig semanticScholar,
        OpenAlexConfig openAlex) {}
