package io.mayberelated.ingest.catalogue;

import io.mayberelated.ingest.mention.MarkedText.Span;
import java.util.List;

/**
 * Words that name a known work.
 *
 * @param works numbers of the works that claim them; none for a concept, and with more than one nothing is claimed
 */
record Found(Span words, Rule rule, List<Integer> works) {
    /** What more works claim is a word of the field and names none. */
    static final int WORKS_MAX = 5;

    Found {
        works = List.copyOf(works);
    }

    int length() {
        return words.end() - words.start();
    }
}
