package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts.Like;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /v1/similar}. */
record SimilarQuestion(Optional<String> text, List<WorkId> works, List<CommentId> comments, int limit, String kind) {
    /** As many as search-service gives at most. */
    private static final int HITS_MAX = 100;

    static SimilarQuestion of(Like like) {
        return new SimilarQuestion(like.text(), like.works(), like.comments(), HITS_MAX, "work");
    }
}
