package io.mayberelated.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.ingest.source.lookup.CrossrefConfig;
import io.mayberelated.ingest.source.lookup.LookupConfig;
import io.mayberelated.ingest.source.lookup.OpenAlexConfig;
import io.mayberelated.ingest.source.lookup.SemanticScholarConfig;
import io.mayberelated.ingest.source.site.ArxivConfig;
import io.mayberelated.ingest.source.site.ForumConfig;
import io.mayberelated.ingest.source.site.OpenReviewConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds when nothing is configured: nothing is asked, and if so, gently. */
class ConfigsTest {
    @Test
    void ofAll() {
        SourcesConfig config = Configs.of(SourcesConfig.class, Map.of());

        assertThat(config.contact()).isEmpty();
        assertThat(config.userAgent()).isEqualTo("MaybeRelated/1.0");
        assertThat(config.answerWithin()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.answerBytesMax()).isEqualTo(16 << 20);
        assertThat(config.allowedOrigins())
                .extracting(URI::toString)
                .containsExactly(
                        "https://www.lesswrong.com",
                        "https://www.alignmentforum.org",
                        "https://forum-bots.effectivealtruism.org",
                        "https://oaipmh.arxiv.org",
                        "https://export.arxiv.org",
                        "https://api2.openreview.net",
                        "https://api.crossref.org",
                        "https://api.semanticscholar.org",
                        "https://api.openalex.org");
    }

    @Test
    void whoAsksSaysHowToReachThem() {
        SourcesConfig config = Configs.of(SourcesConfig.class, Map.of("sources.contact", "mailto:reader@example.org"));

        assertThat(config.userAgent()).isEqualTo("MaybeRelated/1.0 (+mailto:reader@example.org)");
    }

    @Test
    void ofAForum() {
        ForumConfig.Site config = Configs.of(
                        ForumConfig.class,
                        Map.of(
                                "sources.forum.mine.endpoint", "https://forum.example/graphql",
                                "sources.forum.mine.terms", "https://forum.example/robots.txt"))
                .sites()
                .get("mine");

        assertThat(config).isNotNull().satisfies(site -> {
            assertThat(site.enabled()).isFalse();
            assertThat(site.form()).isEqualTo(ForumConfig.Form.SELECTOR);
            assertThat(site.since()).isEmpty();
            assertThat(site.lookBack()).isEqualTo(Duration.ofDays(7));
            assertThat(site.interval()).isEqualTo(Duration.ofMinutes(1));
            assertThat(site.pause()).isEqualTo(Duration.ofSeconds(3));
            assertThat(site.settle()).isEqualTo(Duration.ofSeconds(30));
            assertThat(site.pageSize()).isEqualTo(200);
            assertThat(site.editWindow()).isEqualTo(Duration.ofHours(6));
            assertThat(site.editInterval()).isEqualTo(Duration.ofMinutes(10));
            assertThat(site.recheckFor()).isEqualTo(Duration.ofDays(7));
            assertThat(site.recheckInterval()).isEqualTo(Duration.ofHours(6));
            assertThat(site.feedInterval()).isEqualTo(Duration.ofMinutes(10));
            assertThat(site.minKarma()).isEmpty();
            assertThat(site.headers()).isEmpty();
        });
    }

    @Test
    void ofArxiv() {
        ArxivConfig config = Configs.of(ArxivConfig.class, Map.of());

        assertThat(config.enabled()).isFalse();
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.terms()).hasToString("https://info.arxiv.org/help/api/tou.html");
        assertThat(config.harvest().endpoint()).hasToString("https://oaipmh.arxiv.org/oai");
        assertThat(config.harvest().sets()).isEmpty();
        assertThat(config.harvest().since()).isEmpty();
        assertThat(config.harvest().lookBack()).isEqualTo(Duration.ofDays(2));
        assertThat(config.harvest().interval()).isEqualTo(Duration.ofHours(6));
        assertThat(config.harvest().stretch()).isEqualTo(Duration.ofDays(7));
        assertThat(config.search().endpoint()).hasToString("https://export.arxiv.org/api/query");
        assertThat(config.search().queries()).isEmpty();
        assertThat(config.search().since()).isEmpty();
        assertThat(config.search().lookBack()).isEqualTo(Duration.ofDays(30));
        assertThat(config.search().interval()).isEqualTo(Duration.ofHours(12));
        assertThat(config.search().stretch()).isEqualTo(Duration.ofDays(90));
        assertThat(config.search().overlap()).isEqualTo(Duration.ofDays(21));
        assertThat(config.search().pageSize()).isEqualTo(200);
        assertThat(config.lookup().enabled()).isTrue();
        assertThat(config.lookup().batch()).isEqualTo(50);
    }

    @Test
    void ofOpenReview() {
        OpenReviewConfig config = Configs.of(OpenReviewConfig.class, Map.of());

        assertThat(config.enabled()).isFalse();
        assertThat(config.endpoint()).hasToString("https://api2.openreview.net/notes");
        assertThat(config.terms()).hasToString("https://openreview.net/legal/terms");
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.invitations()).isEmpty();
        assertThat(config.since()).isEmpty();
        assertThat(config.lookBack()).isEqualTo(Duration.ofDays(30));
        assertThat(config.interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.settle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.pageSize()).isEqualTo(200);
        assertThat(config.lookup().enabled()).isTrue();
    }

    @Test
    void ofLookups() {
        LookupConfig config = Configs.of(LookupConfig.class, Map.of());

        assertThat(config.settle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void ofSemanticScholar() {
        SemanticScholarConfig config = Configs.of(SemanticScholarConfig.class, Map.of());

        assertThat(config.enabled()).isFalse();
        assertThat(config.endpoint()).hasToString("https://api.semanticscholar.org/graph/v1/paper/batch");
        assertThat(config.terms()).hasToString("https://www.semanticscholar.org/product/api/license");
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.pause()).isEqualTo(Duration.ofMillis(1_100));
        assertThat(config.batch()).isEqualTo(100);
        assertThat(config.fields())
                .isEqualTo(
                        "externalIds,url,title,abstract,venue,publicationVenue,journal,year,publicationDate,authors,openAccessPdf");
    }

    @Test
    void ofOpenAlex() {
        OpenAlexConfig config = Configs.of(OpenAlexConfig.class, Map.of());

        assertThat(config.enabled()).isFalse();
        assertThat(config.endpoint()).hasToString("https://api.openalex.org/works");
        assertThat(config.terms())
                .hasToString("https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication");
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void ofCrossref() {
        CrossrefConfig config = Configs.of(CrossrefConfig.class, Map.of());

        assertThat(config.enabled()).isFalse();
        assertThat(config.endpoint()).hasToString("https://api.crossref.org/works");
        assertThat(config.terms()).hasToString("https://www.crossref.org/documentation/retrieve-metadata/rest-api/");
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
