package io.mayberelated.recommend.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mayberelated.events.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A work, as {@code GET /v1/works/{id}} answers; of its fields those that the page shows. */
public record WorkDetails(
        String id,
        String title,
        List<String> authors,
        @JsonProperty("abstract") Optional<String> summary,
        Optional<Integer> year,
        Optional<String> venue,
        List<String> urls,
        Map<String, String> identifiers,
        List<Reference> references,
        Mentioned mentions,
        Cited citations) {
    /** @param work the one that is known by the name, when there is one */
    public record Reference(String name, Optional<Brief> work) {}

    public record Brief(String id, String title, List<String> authors, Optional<Integer> year) {}

    public record Mentioned(int count, List<MentionOfWork> newest) {}

    /** Where a comment, or another work, names this one. */
    public record MentionOfWork(
            Optional<Comment> comment,
            Optional<Brief> work,
            String kind,
            double confidence,
            Optional<Passage> surface,
            Optional<Passage> passage) {}

    public record Comment(String id, String author, String thread, Optional<Instant> postedAt, Optional<String> url) {}

    public record Cited(int count, List<Brief> newest) {}
}
