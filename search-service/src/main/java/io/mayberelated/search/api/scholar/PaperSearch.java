package io.mayberelated.search.api.scholar;

import io.mayberelated.events.TextId;
import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.http.Parameters;
import io.mayberelated.events.http.Refused;
import io.mayberelated.events.query.Question;
import io.mayberelated.search.query.Filters;
import io.mayberelated.search.query.Found;
import io.mayberelated.search.query.Search;
import io.mayberelated.search.query.SearchQuery;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches as theirs is asked: by offset, at most a thousand deep. */
final class PaperSearch {
    static final int LIMIT_MAX = 100;
    static final int DEPTH_MAX = 1_000;

    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(-)?(\\d{4})?");
    /** A title that shares less with the question is another title. */
    private static final double SHARED_WORDS_MIN = 0.5;

    private final Search search;

    PaperSearch(Search search) {
        this.search = search;
    }

    /** @param total of all that were found, at least so many */
    record Page(List<Found.Hit> hits, long total) {}

    Page page(String text, Filters filters, int offset, int limit) {
        List<Found.Hit> hits = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long total = 0;
        do {
            Found found = search.find(query(text, filters, new SearchQuery.Page(SearchQuery.LIMIT_MAX, cursor, true)));
            total = Math.max(total, found.total().value());
            hits.addAll(found.hits());
            cursor = found.next();
        } while (cursor.isPresent() && hits.size() < offset + limit);
        int from = Math.min(offset, hits.size());
        return new Page(hits.subList(from, Math.min(from + limit, hits.size())), total);
    }

    /** The one paper whose title is meant. */
    Optional<Found.Hit> match(String title, Filters filters) {
        Found found = search.find(query(title, filters, SearchQuery.Page.first(1)));
        return found.hits().stream()
                .filter(hit -> shared(title, hit.card().title()) >= SHARED_WORDS_MIN)
                .findFirst();
    }

    private static SearchQuery query(String text, Filters filters, SearchQuery.Page page) {
        return new SearchQuery(Optional.of(text), filters, SearchQuery.Ranked.DEFAULT, page, SearchQuery.Wants.HITS);
    }

    /** The share of the question's words that the title has. */
    private static double shared(String question, String title) {
        Set<String> asked = new HashSet<>(Analysis.words(question));
        Set<String> there = new HashSet<>(Analysis.words(title));
        return asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(there::contains).count() / asked.size();
    }

    static String text(Parameters parameters) {
        String text = parameters
                .text("query")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> Refused.invalid("?query", "required"));
        if (text.length() > Question.CHARS_MAX) {
            throw Refused.invalid("?query", "at most %,d characters".formatted(Question.CHARS_MAX));
        }
        return text;
    }

    /** {@code year=2019}, {@code 2019-2021}, {@code 2019-} or {@code -2021}; {@code venue=ACL,EMNLP}. */
    static Filters filters(Parameters parameters) {
        Optional<Matcher> years = parameters.text("year").map(PaperSearch::years);
        return new Filters(
                Optional.of(TextId.Kind.WORK),
                years.flatMap(found -> year(found, 1)).map(year -> year.atDay(1)),
                years.flatMap(found -> year(found, found.group(2) == null ? 1 : 3))
                        .map(PaperSearch::lastDay),
                List.of(),
                parameters.text("venue").stream()
                        .flatMap(list -> Stream.of(list.split(",", -1)))
                        .map(String::strip)
                        .filter(venue -> !venue.isEmpty())
                        .toList(),
                List.of(),
                List.of());
    }

    private static Matcher years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches() || text.length() < 4 || (years.group(2) == null && years.group(3) != null)) {
            throw Refused.invalid("?year", "a year or a range, as in 2019, 2019-2021, 2019- or -2021");
        }
        return years;
    }

    private static Optional<Year> year(Matcher years, int group) {
        return Optional.ofNullable(years.group(group)).map(Year::parse);
    }

    private static LocalDate lastDay(Year year) {
        return year.atDay(year.length());
    }
}
