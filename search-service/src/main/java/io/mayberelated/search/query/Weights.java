package io.mayberelated.search.query;

import io.mayberelated.search.index.Analysis;
import io.mayberelated.search.index.Fields;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where a word or a phrase is looked for, and what it counts there.
 *
 * <p>What a text says is one field, which weighs titles by itself ({@link Fields#WORDS}). Who says it is another; of the
 * two the better counts.
 */
final class Weights {
    /** A name in a question is seldom there by accident. */
    private static final float AUTHORS = 1.5f;

    private static final float BEST_ONLY = 0f;

    private Weights() {}

    /** A word of English, and the same as it would stand in a name. */
    static Query word(String word, List<String> asName) {
        Query said = text(word);
        return asName.size() == 1
                ? bestOf(said, new BoostQuery(new TermQuery(new Term(Fields.AUTHORS, asName.getFirst())), AUTHORS))
                : said;
    }

    /** A term in what a text says, not in who says it. */
    static Query text(String term) {
        return new TermQuery(new Term(Fields.WORDS, term));
    }

    static Query phrase(String text) {
        return bestOf(
                phrase(Fields.WORDS, Analysis.words(text)),
                new BoostQuery(phrase(Fields.AUTHORS, Analysis.names(text)), AUTHORS));
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

    private static Query bestOf(Query... alternatives) {
        return new DisjunctionMaxQuery(List.of(alternatives), BEST_ONLY);
    }
}
