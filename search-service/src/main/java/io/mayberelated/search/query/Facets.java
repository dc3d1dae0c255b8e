package io.mayberelated.search.query;

import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

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
     * @param complete whether all hits were counted; else the best of them
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

    Map<Facet, Counted> of(Plan.Asked asked) throws IOException {
        Map<Facet, Counted> counted = new EnumMap<>(Facet.class);
        int most = asked.search().wants().facetValues();
        for (Facet facet : asked.search().wants().facets()) {
            Query query = Plan.of(asked.with(asked.search().filters().without(facet)), searcher, joins)
                    .query();
            counted.put(facet, count(facet, query, most));
        }
        return counted;
    }

    private Counted count(Facet facet, Query query, int most) throws IOException {
        return switch (facet) {
            case KIND -> counted(ValueCounts.texts(searcher, query, Fields.KIND_VALUE), most);
            case VENUE -> counted(ValueCounts.texts(searcher, query, Fields.VENUE_VALUE), most);
            case AUTHOR -> counted(ValueCounts.texts(searcher, query, Fields.AUTHOR_VALUE), most);
            case SITE -> counted(ValueCounts.texts(searcher, query, Fields.SITE_VALUE), most);
            case YEAR -> counted(ValueCounts.numbers(searcher, query, Fields.YEAR_VALUE), most);
            case MENTIONS -> mentions(query, most);
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
        ScoreDoc[] texts =
                searcher.search(query, new TopScoreDocCollectorManager(TEXTS_MAX, null, TEXTS_MAX)).scoreDocs;
        List<String> keys = new ArrayList<>(texts.length);
        for (ScoreDoc text : texts) {
            keys.add(Columns.key(searcher, text.doc));
        }
        Map<String, Integer> targets = ValueCounts.texts(searcher, Fields.isLinkFromAnyOf(keys), Fields.TARGET);
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Integer> target : ValueCounts.top(targets, most)) {
            values.add(named(target.getKey(), target.getValue()));
        }
        return new Counted(values, texts.length < TEXTS_MAX);
    }

    private Value named(String name, int count) throws IOException {
        return Works.named(searcher, name)
                .map(card -> new Value(card.id(), count, Optional.of(card.title())))
                .orElseGet(() -> new Value(name, count, Optional.empty()));
    }
}
