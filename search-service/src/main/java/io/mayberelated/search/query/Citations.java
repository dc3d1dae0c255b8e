package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Card;
import io.mayberelated.search.index.Columns;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/** What a work cites, and which works cite it, as far as known. */
public final class Citations {
    private static final Sort NEWEST_FIRST =
            new Sort(new SortField(Fields.TIME, SortField.Type.LONG, true), SortField.FIELD_DOC);

    private final Searchers searchers;
    private final States states;

    public Citations(Searchers searchers, States states) {
        this.searchers = searchers;
        this.states = states;
    }

    /** @param work empty when it is not known here */
    public record Cited(WorkName name, Optional<Card> work) {}

    /** @param count of all of them */
    public record Citing(List<Card> newest, int count) {
        public Citing {
            newest = List.copyOf(newest);
        }
    }

    /** In the order of the work's own list. */
    public List<Cited> by(WorkEvent.Described work) {
        return searchers.with(searcher -> {
            List<Cited> cited = new ArrayList<>();
            for (WorkName name : work.references()) {
                cited.add(new Cited(name, Works.named(searcher, name.toString())));
            }
            return cited;
        });
    }

    /** The newest first, from one of them on. */
    public Citing of(WorkEvent.Described work, int from, int limit) {
        return searchers.with(searcher -> {
            TopDocs found = searcher.search(citing(searcher, work), from + Math.max(1, limit), NEWEST_FIRST);
            List<Card> newest = new ArrayList<>();
            for (ScoreDoc doc : List.of(found.scoreDocs)
                    .subList(Math.min(from, found.scoreDocs.length), Math.min(from + limit, found.scoreDocs.length))) {
                newest.add(Columns.card(searcher, doc.doc));
            }
            return new Citing(newest, searcher.count(citing(searcher, work)));
        });
    }

    private Query citing(IndexSearcher searcher, WorkEvent.Described work) throws IOException {
        return new BooleanQuery.Builder()
                .add(new Joins(searcher, states).cites(work.id().name()), Occur.FILTER)
                .add(Fields.isOfKind(TextId.Kind.WORK), Occur.FILTER)
                .add(Fields.isText(TextId.of(work.id())), Occur.MUST_NOT)
                .build();
    }
}
