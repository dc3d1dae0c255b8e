package io.mayberelated.search.query;

import java.util.List;

/** What a text asks for, before it is put in Lucene's terms. */
sealed interface Asked {
    /** Counts for a hit when it is there. */
    record Word(String text) implements Asked {}

    /** Must be there, word by word. */
    record Phrase(String text) implements Asked {}

    /** Must not be there. */
    record Not(Asked what) implements Asked {}

    /** One of these must be there. */
    record AnyOf(List<Asked> alternatives) implements Asked {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The whole, or what stands in parentheses. */
    record Group(List<Asked> parts) implements Asked {
        public Group {
            parts = List.copyOf(parts);
        }
    }
}
