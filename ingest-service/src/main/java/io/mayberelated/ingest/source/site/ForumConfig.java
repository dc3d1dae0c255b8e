package io.mayberelated.ingest.source.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Forums on ForumMagnum, by a name of one's own choice; those that are known stand in the service's own properties. */
@ConfigMapping(prefix = "sources.forum")
public interface ForumConfig {
    @WithParentName
    Map<String, Site> sites();

    /** One forum. */
    interface Site {
        @WithDefault("false")
        boolean enabled();

        /** Its GraphQL interface; the feeds are expected at the same host. */
        URI endpoint();

        /** How to put questions: older installations do not know selectors. */
        @WithDefault("selector")
        Form form();

        /** Where the forum says how it may be read. */
        URI terms();

        /** Read posts and comments from here on; empty to begin {@link #lookBack} before the first start. */
        Optional<Instant> since();

        @WithDefault("P7D")
        Duration lookBack();

        /** How often to look for something new. */
        @WithDefault("PT1M")
        Duration interval();

        /** Between two requests; the robots.txt of these forums asks for three seconds. */
        @WithDefault("PT3S")
        Duration pause();

        /** How old a text must be: younger ones may not be listed yet although an older one is. */
        @WithDefault("PT30S")
        Duration settle();

        /** Texts a page. */
        @WithDefault("200")
        int pageSize();

        /** What was edited is asked for in stretches of this length, since it is not listed by the time of the edit. */
        @WithDefault("PT6H")
        Duration editWindow();

        /** How often to look for edits. */
        @WithDefault("PT10M")
        Duration editInterval();

        /** How old a comment may be to be looked after: whether it is still there, or appeared late. */
        @WithDefault("P7D")
        Duration recheckFor();

        /** How often to do so. */
        @WithDefault("PT6H")
        Duration recheckInterval();

        /** Posts with less are passed over. */
        Optional<Integer> minKarma();

        /** How often to read the feeds while the interface is closed; the forum renews them every ten minutes. */
        @WithDefault("PT10M")
        Duration feedInterval();

        /** What the forum's operators gave this reader to show, for example. */
        Map<String, String> headers();
    }

    /** The two forms of questions. */
    enum Form {
        SELECTOR,
        TERMS
    }
}
