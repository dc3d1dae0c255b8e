package io.mayberelated.ingest.mention;

import java.util.List;

/** One way in which a text can name a work. Knows nothing of the others. */
public interface MentionFinder {
    List<Named> find(MarkedText text);
}
