package io.mayberelated.search.query;

import io.mayberelated.search.query.Explained.Matched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Tells what a score is made of. */
final class Explanations {
    private Explanations() {}

    static Explained of(IndexSearcher searcher, Query text, Ranked ranked) throws IOException {
        List<Matched> matched = new ArrayList<>();
        if (!ranked.parts().isEmpty()) {
            collect(searcher, text, ranked.document(), matched);
        }
        return new Explained(ranked.parts(), matched);
    }

    /** Clause by clause, as far as clauses add up. */
    private static void collect(IndexSearcher searcher, Query query, int document, List<Matched> to)
            throws IOException {
        if (query instanceof BooleanQuery all) {
            for (BooleanClause clause : all.clauses()) {
                if (clause.isScoring()) {
                    collect(searcher, clause.query(), document, to);
                }
            }
            return;
        }
        Explanation found = searcher.explain(query, document);
        if (found.isMatch() && found.getValue().doubleValue() > 0) {
            to.add(new Matched(query.toString(), found.getValue().doubleValue()));
        }
    }
}
