package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Indexed;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for: texts that are like these.
 *
 * @param texts known works and comments; never part of the answer
 * @param kind  of the answer
 */
public record SimilarTo(Optional<String> text, List<Indexed> texts, TextId.Kind kind, int limit) {
    public static final int TEXT_CHARS_MAX = 20_000;
    public static final int TEXTS_MAX = 50;

    public SimilarTo {
        texts = List.copyOf(texts);
        if (text.isEmpty() && texts.isEmpty()) {
            throw new IllegalArgumentException("nothing to be similar to");
        }
    }
}
