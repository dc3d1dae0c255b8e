package io.mayberelated.ingest.source.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question to ForumMagnum's GraphQL interface, in either of its two forms. All values are numbers, times and words of
 * our own, so that none needs escaping.
 */
final class ForumQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ForumConfig.Form form;
    private final Listing listing;
    private final Map<String, String> more = new LinkedHashMap<>();

    /** What is listed, under which name, in which order, and which fields of it the parser reads. */
    enum Listing {
        COMMENTS("comments", "allRecentComments", "postedAt", "lastEditedAt", """
                _id postId tagId parentCommentId postedAt lastEditedAt author user { displayName username slug } \
                pageUrl baseScore deleted retracted rejected draft contents { html }"""),
        POSTS("posts", "old", "postedAt", "modifiedAt", """
                _id title slug postedAt modifiedAt author user { displayName username slug } coauthors { displayName } \
                pageUrl baseScore deletedDraft rejected draft contents { html }""");

        private final String field;
        private final String view;
        private final String posted;
        private final String edited;
        private final String fields;

        Listing(String field, String view, String posted, String edited, String fields) {
            this.field = field;
            this.view = view;
            this.posted = posted;
            this.edited = edited;
            this.fields = fields;
        }

        /** Under which name the time of a text's last change stands. */
        String edited() {
            return edited;
        }

        String posted() {
            return posted;
        }

        String field() {
            return field;
        }
    }

    ForumQuery(ForumConfig.Site site, Listing listing) {
        this.form = site.form();
        this.listing = listing;
        if (listing == Listing.COMMENTS) {
            more.put("sortBy", quoted("oldest"));
        } else {
            site.minKarma().ifPresent(karma -> more.put("karmaThreshold", karma.toString()));
        }
    }

    /** The same by the time of the last change. */
    ForumQuery edited() {
        more.put("timeField", quoted(listing.edited()));
        return this;
    }

    /**
     * @param after  this moment or later
     * @param before earlier than this one
     */
    String json(Instant after, Instant before, int limit) {
        Map<String, String> terms = new LinkedHashMap<>(more);
        terms.put("after", quoted(after.toString()));
        terms.put("before", quoted(before.toString()));
        return switch (form) {
            case SELECTOR -> body("selector: {%s: {%s}}, limit: %d".formatted(listing.view, joined(terms), limit));
            case TERMS -> {
                terms.put("view", quoted(listing.view));
                terms.put("limit", Integer.toString(limit));
                yield body("input: {terms: {%s}}".formatted(joined(terms)));
            }
        };
    }

    private String body(String arguments) {
        String query = "{ %s(%s) { results { %s } } }".formatted(listing.field, arguments, listing.fields);
        try {
            return JSON.writeValueAsString(Map.of("query", query));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question that cannot be written", e);
        }
    }

    private static String joined(Map<String, String> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + ": " + term.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }
}
