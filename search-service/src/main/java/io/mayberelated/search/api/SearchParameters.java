package io.mayberelated.search.api;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.events.query.Names;
import io.mayberelated.events.query.Question;
import io.mayberelated.search.query.Facet;
import io.mayberelated.search.query.Filters;
import io.mayberelated.search.query.SearchQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a search out of its address, within its limits. */
final class SearchParameters {
    /** All that a search takes. */
    private static final Set<String> KNOWN = Set.of(
            "q",
            "kind",
            "from",
            "to",
            "author",
            "venue",
            "site",
            "mentions",
            "mode",
            "sort",
            "boost",
            "typos",
            "limit",
            "cursor",
            "view",
            "highlight",
            "explain",
            "facets",
            "facetValues",
            "format");

    private static final int VALUE_CHARS_MAX = 200;
    private static final int VALUES_MAX = 20;

    private final Parameters parameters;

    private SearchParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @throws Refused when one is given that is not known */
    static SearchParameters of(Map<String, List<String>> given) {
        return new SearchParameters(Parameters.of(given, KNOWN));
    }

    AnswerFormat format(List<String> accepted, List<AnswerFormat> offered) {
        return AnswerFormat.of(parameters.text("format"), accepted, offered);
    }

    /** @throws Refused that names the parameter and the rule */
    SearchQuery read(AnswerFormat format) {
        Optional<String> text = bounded("q", Question.CHARS_MAX);
        Filters filters = filters();
        if (text.isEmpty() && filters.equals(Filters.NONE)) {
            throw Refused.invalid("?q", "required, unless kind, from, to, author, venue, site or mentions is given");
        }
        return new SearchQuery(text, filters, ranked(format), page(), wants(format));
    }

    private Filters filters() {
        Optional<LocalDate> from = parameters.text("from").map(date -> Dates.first("?from", date));
        Optional<LocalDate> to = parameters.text("to").map(date -> Dates.last("?to", date));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw Refused.invalid("?from", "not after ?to, found %s after %s".formatted(from.get(), to.get()));
        }
        List<String> authors = values("author");
        authors.forEach(SearchParameters::checkName);
        return new Filters(
                one("kind", TextId.Kind.values()),
                from,
                to,
                authors,
                values("venue"),
                values("site").stream()
                        .map(site -> site.toLowerCase(Locale.ROOT))
                        .toList(),
                values("mentions").stream().map(SearchParameters::work).toList());
    }

    /** A feed is read for what is new. */
    private SearchQuery.Ranked ranked(AnswerFormat format) {
        return new SearchQuery.Ranked(
                one("mode", SearchQuery.Mode.values()).orElse(SearchQuery.Mode.HYBRID),
                one("sort", SearchQuery.Sorting.values())
                        .orElse(format.isFeed() ? SearchQuery.Sorting.DATE : SearchQuery.Sorting.RELEVANCE),
                flag("boost", true),
                flag("typos", true));
    }

    private SearchQuery.Page page() {
        Optional<String> view = parameters.text("view");
        view.filter(name -> !name.equals("latest")).ifPresent(name -> {
            throw Refused.invalid("?view", "latest, found '%s'".formatted(name));
        });
        int limit = parameters.limit(SearchQuery.LIMIT_DEFAULT, SearchQuery.LIMIT_MAX);
        return new SearchQuery.Page(limit, parameters.text("cursor"), view.isPresent());
    }

    private SearchQuery.Wants wants(AnswerFormat format) {
        return new SearchQuery.Wants(
                flag("highlight", true) && format == AnswerFormat.JSON,
                flag("explain", false),
                facets(),
                parameters.number("facetValues", SearchQuery.FACET_VALUES_DEFAULT, SearchQuery.FACET_VALUES_MAX));
    }

    private Set<Facet> facets() {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        parameters.text("facets").stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(name -> known("facets", name.strip(), Facet.values()))
                .forEach(facets::add);
        return facets;
    }

    private Optional<String> bounded(String name, int charsMax) {
        Optional<String> text = parameters.text(name).filter(words -> !words.isBlank());
        text.ifPresent(words -> checkLength(name, words, charsMax));
        return text;
    }

    private List<String> values(String name) {
        List<String> values =
                parameters.all(name).stream().filter(value -> !value.isBlank()).toList();
        if (values.size() > VALUES_MAX) {
            throw Refused.invalid("?" + name, "at most %d times, found %d".formatted(VALUES_MAX, values.size()));
        }
        values.forEach(value -> checkLength(name, value, VALUE_CHARS_MAX));
        return values;
    }

    private static void checkLength(String name, String value, int charsMax) {
        if (value.length() > charsMax) {
            throw Refused.invalid("?" + name, "at most %,d characters, found %,d".formatted(charsMax, value.length()));
        }
    }

    private static void checkName(String author) {
        if (author.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Refused.invalid("?author", "words of a name, found no letter");
        }
    }

    private static WorkName work(String name) {
        try {
            return Names.read(name);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("?mentions", String.valueOf(e.getMessage()));
        }
    }

    private boolean flag(String name, boolean byDefault) {
        return parameters.text(name).map(text -> flag(name, text)).orElse(byDefault);
    }

    private static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.invalid("?" + name, "true or false, found '%s'".formatted(text));
        };
    }

    private <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        return parameters.text(name).map(text -> known(name, text, values));
    }

    private static <E extends Enum<E>> E known(String name, String text, E[] values) {
        return Stream.of(values)
                .filter(value -> said(value).equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "?" + name,
                        "one of %s; found '%s'"
                                .formatted(
                                        Stream.of(values)
                                                .map(SearchParameters::said)
                                                .collect(Collectors.joining(", ")),
                                        text)));
    }

    private static String said(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
