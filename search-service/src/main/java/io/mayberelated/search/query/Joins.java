package io.mayberelated.search.query;

import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.LinkPlaces;
import io.mayberelated.search.index.States;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Questions about links, put as questions about texts: a link is a document of its own, so who links is looked up first
 * (at most 50,000 of them, see {@link LinkPlaces}).
 */
final class Joins {
    private static final int NAMESAKES_MAX = 20;

    private final IndexSearcher searcher;
    private final States states;

    Joins(IndexSearcher searcher, States states) {
        this.searcher = searcher;
        this.states = states;
    }

    /** Texts that name a work. */
    Query mentions(WorkName work) throws IOException {
        return Fields.isAnyOfKeys(LinkPlaces.sources(searcher, names(work)));
    }

    /** Works that cite a work, as their references say or as was found in their text. */
    Query cites(WorkName work) throws IOException {
        Set<WorkName> names = names(work);
        List<String> works = LinkPlaces.sources(searcher, names).stream()
                .filter(key -> !Fields.isOfComment(key))
                .toList();
        return new BooleanQuery.Builder()
                .add(Fields.citesAnyOf(names), Occur.SHOULD)
                .add(Fields.isAnyOfKeys(works), Occur.SHOULD)
                .build();
    }

    /** All names of the works that answer to one, and that one. */
    private Set<WorkName> names(WorkName work) throws IOException {
        Set<WorkName> names = new HashSet<>(Set.of(work));
        for (ScoreDoc doc : searcher.search(Fields.isNamed(work), NAMESAKES_MAX).scoreDocs) {
            if (states.text(searcher, doc.doc) instanceof Indexed.Work(var known)) {
                names.addAll(known.names());
                names.add(known.id().name());
            }
        }
        return names;
    }
}
