package io.mayberelated.search.query;

import io.mayberelated.search.index.Analysis;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import io.mayberelated.search.query.Found.Hit;
import io.mayberelated.search.query.Found.Total;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** Answers a search, page by page. */
public final class Search {
    /** Counting on costs more than finding the best; a person does not tell 3,000 from 30,000. */
    private static final int COUNTED_EXACTLY = 3_000;
    /** Words of a name may stand in any order, with others between. */
    private static final int AUTHOR_SLOP = 8;

    private static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Searchers searchers;
    private final States states;
    private final Cursors cursors;

    public Search(Searchers searchers, States states, Cursors cursors) {
        this.searchers = searchers;
        this.states = states;
        this.cursors = cursors;
    }

    /**
     * @throws TooManyClauses when the text is too long a question
     * @throws Cursors.BadCursor when the cursor is not one for this search
     */
    public Found find(SearchQuery asked) {
        Optional<Query> words = asked.text().map(TextQueries::of);
        Order order = words.isPresent() ? Order.BEST_FIRST : Order.NEWEST_FIRST;
        Optional<Cursor> from = asked.cursor().map(cursor -> cursors.read(cursor, asked.question()));
        return searchers.with(searcher -> {
            Query text = named(searcher, asked).or(() -> words).orElseGet(Fields::isText);
            TopFieldDocs top = search(searcher, filtered(text, asked), order, from, asked.limit() + 1);
            return page(searcher, asked, text, order, top, from);
        });
    }

    /** A name that was pasted goes straight to its work. */
    private static Optional<Query> named(IndexSearcher searcher, SearchQuery asked) throws IOException {
        Optional<Query> named = asked.text().flatMap(Names::in).map(Fields::isNamed);
        return named.isPresent() && searcher.count(named.get()) > 0 ? named : Optional.empty();
    }

    /** @param text finds works and comments only */
    private static Query filtered(Query text, SearchQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
        asked.kind().ifPresent(kind -> query.add(Fields.isOfKind(kind), Occur.FILTER));
        if (asked.from().isPresent() || asked.to().isPresent()) {
            query.add(
                    Fields.isBetween(asked.from().orElse(FIRST_DAY), asked.to().orElse(LAST_DAY)), Occur.FILTER);
        }
        asked.author().ifPresent(author -> query.add(by(author), Occur.FILTER));
        return query.build();
    }

    private static Query by(String author) {
        return Weights.near(Fields.AUTHORS, Analysis.names(author), AUTHOR_SLOP);
    }

    private static TopFieldDocs search(
            IndexSearcher searcher, Query query, Order order, Optional<Cursor> from, int limit) throws IOException {
        TopFieldCollectorManager best = from.map(cursor ->
                        new TopFieldCollectorManager(order.sort(), limit, order.after(cursor), COUNTED_EXACTLY))
                .orElseGet(() -> new TopFieldCollectorManager(order.sort(), limit, COUNTED_EXACTLY));
        return searcher.search(query, best);
    }

    private Found page(
            IndexSearcher searcher, SearchQuery asked, Query text, Order order, TopFieldDocs top, Optional<Cursor> from)
            throws IOException {
        Highlights highlights = new Highlights(text);
        List<Hit> hits = new ArrayList<>();
        int shown = Math.min(asked.limit(), top.scoreDocs.length);
        for (ScoreDoc doc : List.of(top.scoreDocs).subList(0, shown)) {
            Indexed what = states.text(searcher, doc.doc);
            Map<String, List<String>> marked = asked.text().isPresent() ? highlights.of(what) : Map.of();
            hits.add(new Hit(what, order.score((FieldDoc) doc), marked));
        }
        long generation = ((DirectoryReader) searcher.getIndexReader()).getVersion();
        Optional<String> next = top.scoreDocs.length > shown
                ? Optional.of(
                        cursors.write(order.cursor(generation, (FieldDoc) top.scoreDocs[shown - 1]), asked.question()))
                : Optional.empty();
        return new Found(
                hits,
                new Total(top.totalHits.value(), top.totalHits.relation() == TotalHits.Relation.EQUAL_TO),
                next,
                from.filter(cursor -> cursor.generation() != generation).isPresent());
    }
}
