package io.mayberelated.recommend.web;

import java.time.Instant;
import java.util.Optional;

/** A comment, as {@code GET /v1/comments/{id}} answers; of its fields those that the page shows. */
public record CommentDetails(
        String id,
        String author,
        String thread,
        Optional<String> about,
        Optional<String> parent,
        Optional<Instant> postedAt,
        Optional<String> url,
        String text,
        boolean textCut) {}
