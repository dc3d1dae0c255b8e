package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import java.util.List;
import java.util.Optional;

/** Who knows which texts are alike. It is another service, so "not now" is an answer. */
public interface SimilarTexts {
    Found find(Like like);

    /** Why it does not answer now; empty while it does. */
    Optional<String> trouble();

    /** What the works should be like. */
    record Like(Optional<String> text, List<WorkId> works, List<CommentId> comments) {
        public Like {
            works = List.copyOf(works);
            comments = List.copyOf(comments);
        }
    }

    /** What came of a question. */
    sealed interface Found {
        /**
         * @param works    the most similar first
         * @param comments the most similar first
         */
        record Hits(List<Hit> works, List<CommentId> comments) implements Found {
            public Hits {
                works = List.copyOf(works);
                comments = List.copyOf(comments);
            }
        }

        record Away(String because) implements Found {}
    }

    /** @param quote the nearest sentence of the work's abstract */
    record Hit(WorkId work, Optional<Passage> quote) {}
}
