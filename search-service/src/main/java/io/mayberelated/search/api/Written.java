package io.mayberelated.search.api;

import io.mayberelated.events.feed.AtomFeed;
import io.mayberelated.events.feed.Feed;
import io.mayberelated.events.feed.JsonFeed;
import io.mayberelated.search.export.BibTex;
import io.mayberelated.search.export.CslJson;
import io.mayberelated.search.export.Entries;
import io.mayberelated.search.export.Ris;
import io.mayberelated.search.index.Indexed;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Works and comments in the form that was asked for. */
final class Written {
    private Written() {}

    static String references(List<Indexed> texts, AnswerFormat format) {
        return switch (format) {
            case BIBTEX -> BibTex.write(texts);
            case RIS -> Ris.write(texts);
            case CSL_JSON -> CslJson.write(texts);
            case JSON, ATOM, JSON_FEED -> throw new IllegalArgumentException(format + " is no list of references");
        };
    }

    static Feed feed(List<Indexed> texts, String title, URI self, Optional<URI> next) {
        return new Feed(
                "urn:maybe-related:search:" + Integer.toHexString(title.hashCode()),
                title,
                self,
                next,
                texts.stream().map(Entries::of).toList());
    }

    static String feed(Feed feed, AnswerFormat format) {
        return format == AnswerFormat.ATOM ? AtomFeed.write(feed) : JsonFeed.write(feed);
    }
}
