package io.mayberelated.ingest.source.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** arXiv: whole subjects by harvesting, standing questions by its query interface, and single papers by their id. */
@ConfigMapping(prefix = "sources.arxiv")
public interface ArxivConfig {
    @WithDefault("false")
    boolean enabled();

    /** Between two requests to whichever of its interfaces; arXiv asks for three seconds and one connection. */
    @WithDefault("PT3S")
    Duration pause();

    @WithDefault("https://info.arxiv.org/help/api/tou.html")
    URI terms();

    Harvest harvest();

    Search search();

    Lookup lookup();

    /** OAI-PMH: all that changed in a subject. */
    interface Harvest {
        @WithDefault("https://oaipmh.arxiv.org/oai")
        URI endpoint();

        /** Subjects as arXiv names its sets, for example {@code cs:cs:AI}. Nothing is harvested without one. */
        Optional<Set<String>> sets();

        /** Changed since; empty to begin {@link #lookBack} before the first start. */
        Optional<Instant> since();

        @WithDefault("P2D")
        Duration lookBack();

        /** arXiv announces once a day. */
        @WithDefault("PT6H")
        Duration interval();

        /** Asked for at a time. When arXiv no longer knows where we were, so much is asked for again. */
        @WithDefault("P7D")
        Duration stretch();
    }

    /** The query interface. */
    interface Search {
        @WithDefault("https://export.arxiv.org/api/query")
        URI endpoint();

        /** Questions by a name of one's own choice, for example {@code abs:"good regulator" AND cat:cs.AI}. */
        Map<String, String> queries();

        /** Submitted since; empty to begin {@link #lookBack} before the first start. */
        Optional<Instant> since();

        @WithDefault("P30D")
        Duration lookBack();

        @WithDefault("PT12H")
        Duration interval();

        /** Asked for at a time. */
        @WithDefault("P90D")
        Duration stretch();

        /** A paper is announced days, sometimes weeks after it was submitted: so much is asked for again each time. */
        @WithDefault("P21D")
        Duration overlap();

        /** Papers a page; arXiv serves at most 2,000. */
        @WithDefault("200")
        int pageSize();
    }

    /** Papers that texts name by their id. */
    interface Lookup {
        @WithDefault("true")
        boolean enabled();

        /** Papers a request. */
        @WithDefault("50")
        int batch();
    }
}
