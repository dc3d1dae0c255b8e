package io.mayberelated.search.query;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Finds texts by their names. */
public final class Lookup {
    /** Two works may bear one title; hardly ever more. */
    private static final int NAMESAKES_MAX = 20;

    private final Searchers searchers;
    private final States states;

    public Lookup(Searchers searchers, States states) {
        this.searchers = searchers;
        this.states = states;
    }

    /**
     * The works that answer to a name: none, one, or all that claim it. A work whose id it is does not share it.
     */
    public List<WorkEvent.Described> works(WorkName name) {
        return searchers.with(searcher -> works(searcher, name));
    }

    public Optional<WorkEvent.Described> work(WorkId id) {
        return works(id.name()).stream().findFirst();
    }

    /** By the id under which clients of Semantic Scholar know it. */
    public Optional<WorkEvent.Described> paper(String id) {
        return searchers.with(searcher -> texts(searcher, Fields.isPaper(id)).stream()
                .filter(Indexed.Work.class::isInstance)
                .map(found -> ((Indexed.Work) found).state())
                .findFirst());
    }

    public Optional<CommentEvent.Posted> comment(CommentId id) {
        return searchers.with(searcher -> texts(searcher, Fields.isText(TextId.of(id))).stream()
                .filter(Indexed.Comment.class::isInstance)
                .map(found -> ((Indexed.Comment) found).state())
                .findFirst());
    }

    /** Those that are there, in their order. */
    public List<Indexed> texts(List<TextId> ids) {
        return searchers.with(searcher -> {
            List<Indexed> found = new ArrayList<>();
            for (TextId id : ids) {
                found.addAll(texts(searcher, Fields.isText(id)));
            }
            return found;
        });
    }

    private List<WorkEvent.Described> works(IndexSearcher searcher, WorkName name) throws IOException {
        List<WorkEvent.Described> claimants = texts(searcher, Fields.isNamed(name)).stream()
                .filter(Indexed.Work.class::isInstance)
                .map(found -> ((Indexed.Work) found).state())
                .toList();
        List<WorkEvent.Described> owner =
                claimants.stream().filter(work -> work.id().name().equals(name)).toList();
        return owner.isEmpty() ? claimants : owner;
    }

    private List<Indexed> texts(IndexSearcher searcher, Query query) throws IOException {
        List<Indexed> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, NAMESAKES_MAX).scoreDocs) {
            found.add(states.text(searcher, doc.doc));
        }
        return found;
    }
}
