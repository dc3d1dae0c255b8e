package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts.Hit;
import java.util.List;
import java.util.Optional;

/**
 * The answer to {@code POST /v1/similar}, the most similar first. How similar is not read: likenesses of words and of
 * meaning have no common unit, but an order they have.
 */
record SimilarAnswer(List<Text> hits) {
    record Text(String id, Optional<Passage> quote) {}

    List<Hit> works() {
        return hits.stream()
                .map(text -> new Hit(new WorkId(text.id()), text.quote()))
                .toList();
    }

    List<CommentId> comments() {
        return hits.stream().map(text -> new CommentId(text.id())).toList();
    }
}
