package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where a word or a phrase is looked for, and what it counts there.
 *
 * <p>Title, authors and abstract are one text in which the title stands more than once (BM25F with whole weights;
 * Robertson, Zaragoza, Taylor, CIKM 2004): a word in two of them does not count as two finds. What comments say of the
 * work is another, and what a comment says is the third; no text has both of these.
 */
final class Weights {
    /** What others say of a work may be about something else as well. */
    private static final float SAID = 0.4f;

    private static final float BEST_ONLY = 0f;

    private Weights() {}

    /** A term, wherever texts of a kind may have it: alternatives that add up. */
    static List<Query> term(String term, Optional<TextId.Kind> kind) {
        List<Query> anywhere = new ArrayList<>(3);
        if (mayBe(TextId.Kind.WORK, kind)) {
            anywhere.add(in(Fields.WORK, term));
            anywhere.add(new BoostQuery(in(Fields.SAID, term), SAID));
        }
        if (mayBe(TextId.Kind.COMMENT, kind)) {
            anywhere.add(in(Fields.TEXT, term));
        }
        return anywhere;
    }

    /** Terms next to each other, wherever texts of a kind may have them. */
    static Query phrase(List<String> terms, Optional<TextId.Kind> kind) {
        List<Query> anywhere = new ArrayList<>(3);
        if (mayBe(TextId.Kind.WORK, kind)) {
            anywhere.add(phrase(Fields.WORK, terms));
            anywhere.add(new BoostQuery(phrase(Fields.SAID, terms), SAID));
        }
        if (mayBe(TextId.Kind.COMMENT, kind)) {
            anywhere.add(phrase(Fields.TEXT, terms));
        }
        return new DisjunctionMaxQuery(anywhere, BEST_ONLY);
    }

    static Query in(String field, String term) {
        return new TermQuery(new Term(field, term));
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

    static boolean mayBe(TextId.Kind one, Optional<TextId.Kind> wanted) {
        return wanted.isEmpty() || wanted.get() == one;
    }
}
