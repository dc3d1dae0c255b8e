package io.mayberelated.search.query;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.query.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a person has typed so far: whole words, and the beginning of the last one.
 *
 * @param title   the name of a work whose title begins so
 * @param isSpelt whether the words are meant as they are
 */
record Typed(Optional<WorkName> title, List<String> words, boolean isSpelt) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int EDITS_MAX = 2;
    /** The first letter is seldom wrong. */
    private static final int RIGHT_LETTERS = 1;

    private static final int TERMS_MAX = 50;

    static Typed of(String text, List<String> words) {
        return new Typed(Names.in("title:" + text), words, true);
    }

    static Typed misspelled(String text, List<String> words) {
        return new Typed(Optional.empty(), words, false);
    }

    /** All words, in any order. */
    Query in(String field) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            Term term = new Term(field, word);
            query.add(isSpelt ? new TermQuery(term) : fuzzy(term), Occur.FILTER);
        }
        Term last = new Term(field, words.getLast());
        query.add(isSpelt ? new PrefixQuery(last) : fuzzy(last), Occur.FILTER);
        return query.build();
    }

    boolean isIn(String name) {
        List<String> there = Analysis.asWritten(name);
        return !isSpelt || words.stream().allMatch(word -> there.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** As HTML, with the words that begin as they were typed in {@code <mark>}. */
    String marked(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            HtmlText.append(text, at, word.start(), html);
            boolean isTyped = Analysis.asWritten(word.group()).stream().anyMatch(this::isBegun);
            html.append(isTyped ? "<mark>" : "");
            HtmlText.append(text, word.start(), word.end(), html);
            html.append(isTyped ? "</mark>" : "");
            at = word.end();
        }
        HtmlText.append(text, at, text.length(), html);
        return html.toString();
    }

    private boolean isBegun(String word) {
        return words.stream().anyMatch(word::startsWith);
    }

    private static Query fuzzy(Term term) {
        return new FuzzyQuery(term, EDITS_MAX, RIGHT_LETTERS, TERMS_MAX, true);
    }
}
