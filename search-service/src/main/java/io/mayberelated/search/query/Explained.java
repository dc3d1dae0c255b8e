package io.mayberelated.search.query;

import java.util.List;

/**
 * What a score is made of.
 *
 * @param parts add up to the score
 * @param words what each word of the question found; those of the words' part, before it was evened out
 */
public record Explained(List<Part> parts, List<Matched> words) {
    /** What can make one text a better answer. */
    public enum What {
        /** The words that it shares with the question (BM25). */
        WORDS,
        /** How near its meaning is to the question's. */
        MEANING,
        /** The question is its title. */
        TITLE,
        /** It is discussed. */
        DISCUSSED,
        /** It, or its discussion, is recent. */
        RECENT
    }

    /**
     * @param raw    as it was measured
     * @param points what it adds to the score
     */
    public record Part(What what, double raw, double points) {}

    /** @param query what was looked for, and where */
    public record Matched(String query, double points) {}

    public Explained {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
    }
}
