package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId.Kind;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.SimilarTexts.Like;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /v1/similar}. */
record SimilarQuestion(Optional<String> text, List<WorkId> works, List<CommentId> comments, int limit, Kind kind) {
    /** As many as search-service gives at most. */
    private static final int HITS_MAX = 100;
    /** As many as search-service takes of each kind; the first of a longer list stand for all. */
    private static final int TEXTS_MAX = 50;

    /** @param kind of the texts that are looked for */
    static SimilarQuestion of(Like like, Kind kind) {
        return new SimilarQuestion(like.text(), first(like.works()), first(like.comments()), HITS_MAX, kind);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(TEXTS_MAX, all.size()));
    }
}
