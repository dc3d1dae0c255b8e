package io.mayberelated.search.query;

import io.mayberelated.search.query.Explained.Part;
import io.mayberelated.search.query.Explained.What;
import java.util.List;

/**
 * A document with the sum that its score is.
 *
 * @param words   the score of its words as Lucene gave it
 * @param meaning the cosine with the question; not a number where it was not among the nearest
 */
record Ranked(int document, double words, double meaning, List<Part> parts) {
    Ranked {
        parts = List.copyOf(parts);
    }

    /** One that is ranked by its words alone. */
    static Ranked byWords(int document, double score, double points) {
        return new Ranked(document, score, Double.NaN, List.of(new Part(What.WORDS, score, points)));
    }

    double score() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.points();
        }
        return sum;
    }
}
