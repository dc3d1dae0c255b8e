package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.analysis.Analysis;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * How a text is laid out for the standing queries: as search-service lays it out for its index, so that both find the same.
 * No other class spells a field name.
 */
final class Layout {
    /** What a work says of itself: its title, its authors, its abstract. */
    static final String WORK = "work";
    /** What a comment says. */
    static final String TEXT = "text";

    static final String TITLE = "title";
    /** The words of a title as they are written: what beginnings of words stand for. */
    static final String TITLE_WORDS = "title_words";

    static final String AUTHORS = "authors";
    static final String VENUE = "venue";
    static final String KIND = "kind";
    static final String THREAD = "thread";
    static final String SITE = "site";
    static final String HAS = "has";
    /** Every name that a work answers to. */
    static final String NAME = "name";
    /** Every name of every work that a text names. */
    static final String MENTIONS = "mentions";
    /** Every name of every work that a work cites. */
    static final String CITES = "cites";
    /** The days on which it may have been published. */
    static final String DAYS = "days";

    static final Analyzer ANALYZER = Analysis.analyzer(Set.of(AUTHORS, VENUE, TITLE_WORDS));

    private Layout() {}
}
