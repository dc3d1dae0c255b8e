package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.WorkName;
import java.util.List;
import java.util.Optional;

/**
 * What a subscriber wants to hear of: works that are named or cited, words that are used, or both.
 *
 * @param works by any of their names; a work need not be known yet
 */
public record Interest(List<WorkName> works, Optional<String> text) {
    public static final int WORKS_MAX = 100;
    public static final int TEXT_CHARS_MAX = 2_000;

    public Interest {
        works = List.copyOf(works);
        if (works.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("an interest in nothing");
        }
    }
}
