package io.mayberelated.ingest.source.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** OpenReview: the papers of venues, and what reviewers and authors write about them. */
@ConfigMapping(prefix = "sources.openreview")
public interface OpenReviewConfig {
    @WithDefault("false")
    boolean enabled();

    /** Version 2 of the interface. */
    @WithDefault("https://api2.openreview.net/notes")
    URI endpoint();

    @WithDefault("https://openreview.net/legal/terms")
    URI terms();

    /** Between two requests. */
    @WithDefault("PT2S")
    Duration pause();

    /**
     * What to read, by a name of one's own choice: the invitation under which the notes were written, for example {@code
     * ICLR.cc/2026/Conference/-/Submission}.
     */
    Map<String, String> invitations();

    /** Written since; empty to begin {@link #lookBack} before the first start. */
    Optional<Instant> since();

    @WithDefault("P30D")
    Duration lookBack();

    @WithDefault("PT15M")
    Duration interval();

    /** How old a note must be: younger ones may not be listed yet although an older one is. */
    @WithDefault("PT1M")
    Duration settle();

    /** Notes a page; OpenReview serves at most 1,000. */
    @WithDefault("200")
    int pageSize();

    Lookup lookup();

    /** Papers that texts name by their id. */
    interface Lookup {
        @WithDefault("true")
        boolean enabled();
    }
}
