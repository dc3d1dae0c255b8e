package io.mayberelated.recommend.web;

import io.mayberelated.events.Passage;
import java.util.List;
import java.util.Optional;

/** What a comment names, as {@code GET /v1/comments/{id}/mentions} answers. */
public record CommentMentions(List<NamedWork> mentions) {
    public CommentMentions {
        mentions = List.copyOf(mentions);
    }

    /** @param candidates works that may be meant, where nothing was claimed */
    public record NamedWork(
            String kind,
            String name,
            Optional<Target> work,
            double confidence,
            List<String> candidates,
            Optional<Passage> surface) {}

    public record Target(String id, Optional<String> title) {}
}
