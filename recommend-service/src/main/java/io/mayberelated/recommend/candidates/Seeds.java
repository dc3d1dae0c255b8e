package io.mayberelated.recommend.candidates;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import java.util.List;

/**
 * What candidates are looked for beside.
 *
 * @param works    by id
 * @param comments what was asked about them is in {@link #works}; by id
 * @param similar  works that read like what was asked, the most similar first
 * @param said     comments that do
 */
public record Seeds(
        List<WorkId> works, List<CommentId> comments, List<SimilarTexts.Hit> similar, List<CommentId> said) {
    public Seeds {
        works = List.copyOf(works);
        comments = List.copyOf(comments);
        similar = List.copyOf(similar);
        said = List.copyOf(said);
    }

    /** Works alone, without any text. */
    public static Seeds of(List<WorkId> works) {
        return new Seeds(works, List.of(), List.of(), List.of());
    }
}
