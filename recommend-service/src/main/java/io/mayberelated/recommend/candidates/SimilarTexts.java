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
        record Hits(List<Hit> hits) implements Found {
            public Hits {
                hits = List.copyOf(hits);
            }
        }

        record Away(String because) implements Found {}
    }

    /**
     * @param similarity 0 to 1
     * @param quote      of the work's abstract
     */
    record Hit(WorkId work, double similarity, Optional<Passage> quote) {}
}
