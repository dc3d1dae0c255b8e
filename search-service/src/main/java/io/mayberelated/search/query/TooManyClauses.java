package io.mayberelated.search.query;

/** A question of more words than are looked up at once. */
public final class TooManyClauses extends RuntimeException {
    TooManyClauses(int clauses) {
        super("%d words and phrases, at most %d are taken; for a longer text ask POST /v1/similar"
                .formatted(clauses, Question.CLAUSES_MAX));
    }
}
