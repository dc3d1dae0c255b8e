package io.mayberelated.recommend.web;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * What the search page shows.
 *
 * @param problem why there are no results, in words
 * @param next    where more of them are
 */
record SearchPage(
        String question,
        Optional<Results> results,
        List<HitView> hits,
        List<FacetView> facets,
        List<Choice> sortings,
        Optional<String> problem,
        Optional<String> didYouMean,
        Optional<String> next,
        String feed) {
    private static final List<String> SHOWN_FACETS = List.of("kind", "mentions", "author", "year", "venue", "site");
    private static final int VALUES_MAX = 7;

    /** @param snippets what of the text answers the question */
    record HitView(
            String link, boolean isWork, RawString title, List<RawString> snippets, String by, Optional<LocalDate> on) {
        static HitView of(Results.Hit hit) {
            boolean isWork = hit.kind().equals("work");
            List<RawString> snippets = hit.highlights().entrySet().stream()
                    .filter(each -> !each.getKey().equals("title"))
                    .flatMap(each -> each.getValue().stream())
                    .map(Html::marked)
                    .toList();
            RawString title = hit.highlights().getOrDefault("title", List.of()).stream()
                    .findFirst()
                    .map(Html::marked)
                    .orElseGet(() -> Html.marked(escaped(hit.title())));
            return new HitView(
                    isWork ? PageAddress.work(hit.id()) : PageAddress.comment(hit.id()),
                    isWork,
                    title,
                    snippets,
                    isWork ? ofWork(hit) : ofComment(hit),
                    hit.postedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)));
        }

        private static String ofWork(Results.Hit hit) {
            return People.and(
                    People.shortened(hit.authors().orElse(List.of())),
                    hit.venue(),
                    hit.year().map(String::valueOf));
        }

        private static String ofComment(Results.Hit hit) {
            return People.and(hit.author().orElse(""), hit.thread().map("in “%s”"::formatted), Optional.empty());
        }

        private static String escaped(String text) {
            return Entities.escape(text);
        }
    }

    record FacetView(String name, List<Choice> choices) {}

    /** @param count how many results it would leave; nothing where that is not known */
    record Choice(String label, String link, boolean isChosen, Optional<Long> count) {}

    static SearchPage of(PageAddress address, String question, Results results) {
        return new SearchPage(
                question,
                Optional.of(results),
                results.hits().stream().map(HitView::of).toList(),
                facets(address.without("cursor"), results.facets().orElse(Map.of())),
                sortings(address.without("cursor")),
                Optional.empty(),
                results.query().flatMap(Results.Query::didYouMean),
                results.next().map(cursor -> address.with("cursor", cursor).toString()),
                feed(address));
    }

    static SearchPage empty(PageAddress address, String question, Optional<String> problem) {
        return new SearchPage(
                question,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                problem,
                Optional.empty(),
                Optional.empty(),
                feed(address));
    }

    /** Where results of other kinds of filters would be: the feed of the same question. */
    private static String feed(PageAddress address) {
        return address.without("cursor").at("/v1/search").with("format", "atom").toString();
    }

    public String didYouMeanLink() {
        return PageAddress.search(didYouMean.orElse(""));
    }

    private static List<FacetView> facets(PageAddress address, Map<String, Results.Counted> facets) {
        return SHOWN_FACETS.stream()
                .map(name -> new FacetView(name, choices(address, name, Optional.ofNullable(facets.get(name)))))
                .filter(facet ->
                        facet.choices().size() > 1 || facet.choices().stream().anyMatch(Choice::isChosen))
                .toList();
    }

    private static List<Choice> choices(PageAddress address, String facet, Optional<Results.Counted> counted) {
        return counted.map(Results.Counted::values).orElse(List.of()).stream()
                .limit(VALUES_MAX)
                .map(value -> choice(address, facet, value))
                .toList();
    }

    private static Choice choice(PageAddress address, String facet, Results.Value value) {
        boolean isYear = facet.equals("year");
        boolean isChosen = address.has(isYear ? "from" : facet, value.value());
        PageAddress link =
                isYear ? ofYear(address, value.value(), isChosen) : of(address, facet, value.value(), isChosen);
        return new Choice(value.label().orElse(value.value()), link.toString(), isChosen, Optional.of(value.count()));
    }

    /** A year is asked for as the days from its first to its last. */
    private static PageAddress ofYear(PageAddress address, String year, boolean isChosen) {
        return isChosen
                ? address.without("from").without("to")
                : address.with("from", year).with("to", year);
    }

    /** There is one kind at a time; of everything else a result may have any of several. */
    private static PageAddress of(PageAddress address, String facet, String value, boolean isChosen) {
        if (isChosen) {
            return address.without(facet, value);
        }
        return facet.equals("kind") ? address.with(facet, value) : address.adding(facet, value);
    }

    private static List<Choice> sortings(PageAddress address) {
        return List.of(
                sorting(address, "best first", "relevance"),
                sorting(address, "newest first", "date"),
                sorting(address, "most discussed first", "discussion"));
    }

    private static Choice sorting(PageAddress address, String label, String name) {
        boolean isChosen = address.has("sort", name)
                || (name.equals("relevance") && !address.parameters().containsKey("sort"));
        PageAddress link = name.equals("relevance") ? address.without("sort") : address.with("sort", name);
        return new Choice(label, link.toString(), isChosen, Optional.empty());
    }
}
