package io.mayberelated.events.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A feed as JSON Feed 1.1. */
public final class JsonFeed {
    public static final String MEDIA_TYPE = "application/feed+json";

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private record Page(
            String version,
            String title,
            @JsonProperty("feed_url") URI self,
            @JsonProperty("next_url") Optional<URI> next,
            List<Item> items) {}

    private record Item(
            String id,
            String title,
            Optional<URI> url,
            List<Author> authors,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") Optional<Instant> at) {}

    private record Author(String name) {}

    private JsonFeed() {}

    public static String write(Feed feed) {
        try {
            return JSON.writeValueAsString(new Page(
                    VERSION,
                    feed.title(),
                    feed.self(),
                    feed.next(),
                    feed.entries().stream().map(JsonFeed::item).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed that is no JSON", e);
        }
    }

    private static Item item(Feed.Entry entry) {
        return new Item(
                entry.id(),
                entry.title(),
                entry.page(),
                entry.authors().stream().map(Author::new).toList(),
                entry.html(),
                entry.at());
    }
}
