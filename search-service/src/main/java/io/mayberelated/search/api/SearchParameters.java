package io.mayberelated.search.api;

import io.mayberelated.events.TextId;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.search.query.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a search out of its address, within its limits. */
final class SearchParameters {
    private SearchParameters() {}

    static SearchQuery read(Map<String, List<String>> given) {
        Parameters parameters = Parameters.of(given, "q", "kind", "from", "to", "author", "limit", "cursor");
        Optional<String> text = bounded(parameters, "q", SearchQuery.TEXT_CHARS_MAX);
        Optional<TextId.Kind> kind = parameters.text("kind").map(SearchParameters::kind);
        Optional<LocalDate> from = parameters.text("from").map(date -> Dates.first("?from", date));
        Optional<LocalDate> to = parameters.text("to").map(date -> Dates.last("?to", date));
        Optional<String> author = bounded(parameters, "author", SearchQuery.AUTHOR_CHARS_MAX);
        if (author.filter(name -> name.codePoints().noneMatch(Character::isLetterOrDigit))
                .isPresent()) {
            throw Refused.invalid("?author", "words of a name, found no letter");
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw Refused.invalid("?from", "not after ?to, found %s after %s".formatted(from.get(), to.get()));
        }
        if (text.isEmpty() && kind.isEmpty() && from.isEmpty() && to.isEmpty() && author.isEmpty()) {
            throw Refused.invalid("?q", "required, unless kind, from, to or author is given");
        }
        int limit = parameters.limit(SearchQuery.LIMIT_DEFAULT, SearchQuery.LIMIT_MAX);
        return new SearchQuery(text, kind, from, to, author, limit, parameters.text("cursor"));
    }

    private static Optional<String> bounded(Parameters parameters, String name, int charsMax) {
        Optional<String> text = parameters.text(name).filter(words -> !words.isBlank());
        text.filter(words -> words.length() > charsMax).ifPresent(words -> {
            throw Refused.invalid("?" + name, "at most %,d characters, found %,d".formatted(charsMax, words.length()));
        });
        return text;
    }

    private static TextId.Kind kind(String text) {
        return switch (text) {
            case "work" -> TextId.Kind.WORK;
            case "comment" -> TextId.Kind.COMMENT;
            default -> throw Refused.invalid("?kind", "work or comment, found '%s'".formatted(text));
        };
    }
}
