package io.mayberelated.search.api;

import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.search.index.FirstLine;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.query.Similar.Likeness;
import java.util.List;
import java.util.Optional;

/** What reads like what was given, the most similar first. */
record SimilarAnswer(List<Hit> hits) {
    /**
     * @param similarity 0 (not at all) to 1 (as well as the question's own text)
     * @param quote      the sentence of its abstract or text that says most of the same
     */
    record Hit(String id, TextId.Kind kind, String title, double similarity, Optional<Passage> quote) {}

    static SimilarAnswer of(List<Likeness> found) {
        return new SimilarAnswer(found.stream().map(SimilarAnswer::of).toList());
    }

    private static Hit of(Likeness found) {
        TextId id = found.what().id();
        return new Hit(id.id(), id.kind(), title(found.what()), found.similarity(), found.quote());
    }

    private static String title(Indexed what) {
        return switch (what) {
            case Indexed.Work(var work) -> work.title();
            case Indexed.Comment(var comment) -> FirstLine.of(comment.text());
        };
    }
}
