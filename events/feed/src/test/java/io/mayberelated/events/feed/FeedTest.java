package io.mayberelated.events.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Feed FEED = new Feed(
            "urn:maybe-related:search:1",
            "Selection \0theorems ]]> \ud800 & <co>",
            URI.create("https://example.org/v1/search?q=a&format=atom"),
            Optional.of(URI.create("https://example.org/v1/search?q=a&cursor=b")),
            List.of(
                    new Feed.Entry(
                            "urn:maybe-related:work:arxiv:1706.03762",
                            "Attention Is All You Need",
                            Optional.of(URI.create("https://arxiv.org/abs/1706.03762")),
                            List.of("Ashish Vaswani", "Łukasz Kaiser"),
                            "<mark>Attention</mark> &amp; more",
                            Optional.of(THEN)),
                    new Feed.Entry("urn:x", "No date", Optional.empty(), List.of(), "", Optional.empty())));

    @Test
    void aReaderOfAtomReadsWhatWasMeant() throws Exception {
        SyndFeed read = new SyndFeedInput().build(new StringReader(AtomFeed.write(FEED)));

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getTitle()).isEqualTo("Selection theorems ]]>  & <co>");
        assertThat(read.getUri()).isEqualTo(FEED.id());
        assertThat(read.getEntries()).hasSize(2);
        assertThat(read.getEntries().getFirst().getLink()).isEqualTo("https://arxiv.org/abs/1706.03762");
        assertThat(read.getEntries().getFirst().getDescription().getValue())
                .isEqualTo("<mark>Attention</mark> &amp; more");
        assertThat(read.getEntries().getFirst().getUpdatedDate()).isEqualTo(THEN);
        assertThat(read.getEntries().getFirst().getAuthors()).hasSize(2);
    }

    @Test
    void aReaderOfJsonFeedReadsWhatWasMeant() throws Exception {
        JsonNode read = new ObjectMapper().readTree(JsonFeed.write(FEED));

        assertThat(read.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(read.get("feed_url").asText()).isEqualTo(FEED.self().toString());
        assertThat(read.get("next_url").asText()).contains("cursor=b");
        assertThat(read.at("/items/0/content_html").asText()).startsWith("<mark>Attention</mark>");
        assertThat(read.at("/items/0/date_published").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(read.at("/items/1/url").isMissingNode()).isTrue();
    }
}
