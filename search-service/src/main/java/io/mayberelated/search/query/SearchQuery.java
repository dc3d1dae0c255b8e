package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A search as a reader meant it, already within the limits.
 *
 * @param text   what to look for; without it, all that passes the filters, newest first
 * @param from   the first day on which it may have been published
 * @param to     the last day
 * @param author words of an author's name, in any order
 * @param cursor where the page before ended
 */
public record SearchQuery(
        Optional<String> text,
        Optional<TextId.Kind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> author,
        int limit,
        Optional<String> cursor) {
    public static final int TEXT_CHARS_MAX = 1_000;
    public static final int AUTHOR_CHARS_MAX = 200;
    public static final int LIMIT_MAX = 100;
    public static final int LIMIT_DEFAULT = 20;

    public SearchQuery {
        if (text.filter(words -> words.isBlank() || words.length() > TEXT_CHARS_MAX)
                .isPresent()) {
            throw new IllegalArgumentException("a text is 1 to %d characters".formatted(TEXT_CHARS_MAX));
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("a page has 1 to %d hits".formatted(LIMIT_MAX));
        }
        if (text.isEmpty() && kind.isEmpty() && from.isEmpty() && to.isEmpty() && author.isEmpty()) {
            throw new IllegalArgumentException("a search asks for something");
        }
    }

    /** The same for all pages of one search, and for no other search. */
    String question() {
        return String.join(
                "\n",
                text.orElse(""),
                kind.map(Enum::name).orElse(""),
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""),
                author.orElse(""));
    }
}
