package io.mayberelated.search.query;

import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts what was found by its kind, year, venue, author, site, or the works it names.
 *
 * <p>The filter by what is counted is left out for that count: whoever chose one venue sees what the others would give.
 * Counted segment by segment from the values that hits have; a dictionary over all segments, as Lucene's own facets need
 * it, would have to be made anew each time a comment comes in.
 */
public final class Facets {
    /** Whom so many texts name is known well enough, and the links of more take too long to look up. */
    private static final int TEXTS_MAX = 10_000;

    private final IndexSearcher searcher;
    private final Joins joins;

    /**
     * The values that most hits have.
     *
     * @param complete whether all hits were counted; else some of them
     */
    public record Counted(List<Value> values, boolean complete) {
        public Counted {
            values = List.copyOf(values);
        }
    }

    /** @param label how a person would call it, where that is not the value itself */
    public record Value(String value, long count, Optional<String> label) {}

    Facets(IndexSearcher searcher, Joins joins) {
        this.searcher = searcher;
        this.joins = joins;
    }

    /** Facets by which nothing is filtered are counted in one walk. */
    Map<Facet, Counted> of(Plan.Asked asked) throws IOException {
        Map<Filters, List<Facet>> together = new LinkedHashMap<>();
        for (Facet facet : asked.search().wants().facets()) {
            together.computeIfAbsent(asked.search().filters().without(facet), _ -> new ArrayList<>())
                    .add(facet);
        }
        Map<Facet, Counted> counted = new EnumMap<>(Facet.class);
        for (Map.Entry<Filters, List<Facet>> each : together.entrySet()) {
            Query query = Plan.of(asked.with(each.getKey()), searcher, joins).query();
            counted.putAll(count(each.getValue(), query, asked.search().wants().facetValues()));
        }
        return counted;
    }

    private Map<Facet, Counted> count(List<Facet> facets, Query query, int most) throws IOException {
        Map<Facet, Counted> counted = new EnumMap<>(Facet.class);
        List<Facet> ofFields =
                facets.stream().filter(facet -> facet != Facet.MENTIONS).toList();
        if (!ofFields.isEmpty()) {
            List<Map<String, Integer>> counts = ValueCounts.of(
                    searcher, query, ofFields.stream().map(Facets::field).toList());
            for (int i = 0; i < counts.size(); i++) {
                counted.put(ofFields.get(i), counted(counts.get(i), most));
            }
        }
        if (facets.contains(Facet.MENTIONS)) {
            counted.put(Facet.MENTIONS, mentions(query, most));
        }
        return counted;
    }

    private static ValueCounts.Field field(Facet facet) {
        return switch (facet) {
            case KIND -> ValueCounts.Field.texts(Fields.KIND_VALUE);
            case VENUE -> ValueCounts.Field.texts(Fields.VENUE_VALUE);
            case AUTHOR -> ValueCounts.Field.texts(Fields.AUTHOR_VALUE);
            case SITE -> ValueCounts.Field.texts(Fields.SITE_VALUE);
            case MENTIONS -> ValueCounts.Field.texts(Fields.TARGET);
            case YEAR -> ValueCounts.Field.numbers(Fields.YEAR_VALUE);
        };
    }

    private static Counted counted(Map<String, Integer> counts, int most) {
        return new Counted(
                ValueCounts.top(counts, most).stream()
                        .map(each -> new Value(each.getKey(), each.getValue(), Optional.empty()))
                        .toList(),
                true);
    }

    private Counted mentions(Query query, int most) throws IOException {
        List<Integer> texts = ValueCounts.documents(searcher, query, TEXTS_MAX);
        List<String> keys = new ArrayList<>(texts.size());
        for (int text : texts) {
            keys.add(Columns.key(searcher, text));
        }
        Map<String, Integer> targets = ValueCounts.of(searcher, Fields.isLinkFromAnyOf(keys), field(Facet.MENTIONS));
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Integer> target : ValueCounts.top(targets, most)) {
            values.add(named(target.getKey(), target.getValue()));
        }
        return new Counted(values, texts.size() < TEXTS_MAX);
    }

    private Value named(String name, int count) throws IOException {
        return Works.named(searcher, name)
                .map(card -> new Value(card.id(), count, Optional.of(card.title())))
                .orElseGet(() -> new Value(name, count, Optional.empty()));
    }
}
