package io.mayberelated.search.query;

import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.index.Indexed;
import io.mayberelated.search.index.Searchers;
import io.mayberelated.search.index.States;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds what reads like given texts: a search for the terms that set them apart. */
public final class Similar {
    /** Nobody asks how many there are. */
    private static final int COUNTED_EXACTLY = 1;

    private final Searchers searchers;
    private final States states;

    public Similar(Searchers searchers, States states) {
        this.searchers = searchers;
        this.states = states;
    }

    /**
     * @param similarity from 0 (not at all) to 1 (as well as the question's own text)
     * @param quote      the sentence of it that says most of the same; empty when only its title does
     */
    public record Likeness(Indexed what, double similarity, Optional<Passage> quote) {}

    /** The most similar first; never what was given. */
    public List<Likeness> find(SimilarTo asked) {
        return searchers.with(searcher -> {
            TellingTerms terms = TellingTerms.of(asked, Rarity.in(searcher, asked.kind()));
            return terms.boosts().isEmpty() ? List.of() : find(searcher, asked, terms);
        });
    }

    private List<Likeness> find(IndexSearcher searcher, SimilarTo asked, TellingTerms terms) throws IOException {
        TopScoreDocCollectorManager best = new TopScoreDocCollectorManager(asked.limit(), COUNTED_EXACTLY);
        List<Likeness> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query(asked, terms), best).scoreDocs) {
            Indexed what = states.text(searcher, doc.doc);
            found.add(new Likeness(
                    what, Math.min(1, doc.score / terms.best()), NearestSentence.in(said(what), terms.telling())));
        }
        return found;
    }

    private static Query query(SimilarTo asked, TellingTerms terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String field = Rarity.field(asked.kind());
        terms.boosts()
                .forEach((term, boost) ->
                        query.add(new BoostQuery(Weights.in(field, term), boost.floatValue()), Occur.SHOULD));
        List<TextId> given = asked.texts().stream().map(Indexed::id).toList();
        query.add(Fields.isAnyOf(given), Occur.MUST_NOT);
        return query.build();
    }

    private static String said(Indexed what) {
        return switch (what) {
            case Indexed.Work(var work) -> work.summary().orElse("");
            case Indexed.Comment(var comment) -> comment.text();
        };
    }
}
