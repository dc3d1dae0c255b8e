package io.mayberelated.search.query;

import io.mayberelated.search.index.Analysis;
import io.mayberelated.search.index.Fields;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where a word or a phrase is looked for, and what it counts there.
 *
 * <p>Title and abstract are one text in which the title stands more than once (BM25F; Robertson, Zaragoza, Taylor, CIKM
 * 2004): a word in both does not count as two finds. Authors and the text of comments are fields of their own, of which
 * the best counts.
 */
final class Weights {
    /** A title is a tenth of an abstract's length, and chosen with more care. */
    static final float TITLE = 2f;
    /** A name in a question is seldom there by accident. */
    private static final float AUTHORS = 1.5f;

    private static final float BEST_ONLY = 0f;

    private Weights() {}

    /** A word of English, and the same as it would stand in a name. */
    static Query word(String word, List<String> asName) {
        Query anywhere = text(word);
        return asName.size() == 1
                ? new DisjunctionMaxQuery(
                        List.of(
                                anywhere,
                                new BoostQuery(new TermQuery(new Term(Fields.AUTHORS, asName.getFirst())), AUTHORS)),
                        BEST_ONLY)
                : anywhere;
    }

    /** A term in what a text says, not in who says it. */
    static Query text(String term) {
        return new DisjunctionMaxQuery(List.of(inWork(term), inComment(term)), BEST_ONLY);
    }

    static Query inWork(String term) {
        return new CombinedFieldQuery.Builder(term)
                .addField(Fields.TITLE, TITLE)
                .addField(Fields.ABSTRACT)
                .build();
    }

    static Query inComment(String term) {
        return new TermQuery(new Term(Fields.TEXT, term));
    }

    static Query phrase(String text) {
        List<String> words = Analysis.words(text);
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(Fields.TITLE, words), TITLE),
                        phrase(Fields.ABSTRACT, words),
                        phrase(Fields.TEXT, words),
                        new BoostQuery(phrase(Fields.AUTHORS, Analysis.names(text)), AUTHORS)),
                BEST_ONLY);
    }

    static Query phrase(String field, List<String> terms) {
        return near(field, terms, 0);
    }

    /** @param slop by how many places the terms may be out of order */
    static Query near(String field, List<String> terms, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return phrase.build();
    }
}
