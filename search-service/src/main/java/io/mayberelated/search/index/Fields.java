package io.mayberelated.search.index;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.analysis.Analysis;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The layout of the index. No other class spells a field name.
 *
 * <p>Three kinds of documents: a work, a comment, and one for each link from a text to what it names. The links of a
 * text stand apart from it because they come from another topic and change without it.
 *
 * <p>All that a work says is one field, and all that a comment says is another, so that a word of a question is one walk
 * through one list of postings in which Lucene can leave out whole blocks. Looked up field by field (BM25F as a query)
 * the same question took three times as long.
 */
public final class Fields {
    /** What a work says of itself: its title as often as it weighs, its authors, its abstract. */
    public static final String WORK = "work";
    /** What comments say where they name the work. */
    public static final String SAID = "said";
    /** What a comment says. */
    public static final String TEXT = "text";

    public static final String TITLE = "title";
    public static final String AUTHORS = "authors";
    public static final String VENUE = "venue";
    /** The words of titles as they are written: what is proposed to people, and what beginnings of words stand for. */
    public static final String TITLE_WORDS = "title_words";
    /** Of a link by a short name: that name. */
    public static final String NICKNAME = "nickname";

    /** How often a title stands in {@link #WORK}: it is a tenth of an abstract's length, and chosen with more care. */
    public static final int TITLE_TIMES = 2;

    static final String KIND = "kind";
    static final String KIND_LINK = "link";
    /** The text's id in one spelling. */
    static final String KEY = "key";
    /** Every name that a work answers to. */
    static final String NAME = "name";
    /** Every name that a work cites. */
    static final String CITES = "cites";

    static final String THREAD = "thread";
    static final String HAS = "has";
    /** A host, and those above it. */
    static final String SITE = "site";
    /** In lower case, whole. */
    static final String VENUE_NAME = "venue_name";
    /** The id under which clients of Semantic Scholar know a work. */
    static final String PAPER = "paper";

    /** The days on which it may have been published: one where the day is known, a whole year where only that is. */
    static final String DAYS = "days";
    /** In seconds since 1970, for newest first. */
    public static final String TIME = "time";
    /** How many comments name a work; of a comment, the votes for it. */
    public static final String DISCUSSED = "discussed";
    /** When a comment last named the work, in seconds since 1970. */
    public static final String DISCUSSED_AT = "discussed_at";
    /** How many works cite a work. */
    public static final String CITED = "cited";

    /** What is counted: the values of each text as people read them. */
    public static final String YEAR_VALUE = "year_value";

    public static final String VENUE_VALUE = "venue_value";
    public static final String AUTHOR_VALUE = "author_value";
    public static final String SITE_VALUE = "site_value";
    public static final String KIND_VALUE = "kind_value";

    /** What an answer shows of a hit, beside the stored state: stored fields cost more to fetch than to find. */
    static final String CARD = "card";
    /** The whole state as it came. */
    static final String STATE = "state";

    /** Of a link: the text that names. */
    static final String SOURCE = "source";
    /** Of a link: the work that is named. */
    public static final String TARGET = "target";
    /** Of a link: its place in the list. */
    static final String PLACE = "place";

    private static final String VECTOR = "vector/";

    /** Each value names one document, or few; see {@link Format}. */
    static final Set<String> NAMES_OF_TEXTS = Set.of(KEY, NAME, SOURCE);

    private static final Analyzer ANALYZER = Analysis.analyzer(Set.of(AUTHORS, VENUE, TITLE_WORDS, NICKNAME));

    private Fields() {}

    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** Vectors of two models do not compare, and who asks for works asks for no comments: each has a field of its own. */
    public static String vector(TextId.Kind kind, Embedding.Model model) {
        return VECTOR + said(kind) + "/" + model;
    }

    static boolean isVector(String field) {
        return field.startsWith(VECTOR);
    }

    public static String key(TextId text) {
        return switch (text.kind()) {
            case COMMENT -> text.toString();
            // Two spellings of an id are one work.
            case WORK -> key(new WorkId(text.id()));
        };
    }

    static String key(WorkId work) {
        return "work:" + work.name();
    }

    static String key(CommentId comment) {
        return "comment:" + comment;
    }

    public static boolean isOfComment(String key) {
        return key.startsWith("comment:");
    }

    public static Query isText(TextId text) {
        return new TermQuery(keyTerm(text));
    }

    public static Query isAnyOf(Collection<TextId> texts) {
        return in(KEY, texts.stream().map(Fields::key).toList());
    }

    public static Query isAnyOfKeys(Collection<String> keys) {
        return in(KEY, keys);
    }

    public static Query isNamed(WorkName name) {
        return new TermQuery(new Term(NAME, name.toString()));
    }

    /** Whether any work answers to a name; a look into the dictionary, which costs less than a search. */
    public static boolean isKnown(IndexSearcher searcher, WorkName name) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(NAME, name.toString())) > 0;
    }

    /** Has a title that begins like this one. */
    public static Query beginsLike(WorkName title) {
        return new PrefixQuery(new Term(NAME, title.toString()));
    }

    public static Query isPaper(String paper) {
        return new TermQuery(new Term(PAPER, paper));
    }

    public static Query isOfKind(TextId.Kind kind) {
        return new TermQuery(new Term(KIND, said(kind)));
    }

    /** Works and comments, not links. */
    public static Query isText() {
        return in(KIND, List.of(said(TextId.Kind.WORK), said(TextId.Kind.COMMENT)));
    }

    public static Query isLink() {
        return new TermQuery(new Term(KIND, KIND_LINK));
    }

    public static Query isLinkFrom(TextId source) {
        return new TermQuery(sourceTerm(source));
    }

    public static Query isLinkFromAnyOf(Collection<String> keys) {
        return in(SOURCE, keys);
    }

    public static Query isLinkToAnyOf(Collection<WorkName> names) {
        return in(TARGET, names.stream().map(WorkName::toString).toList());
    }

    public static Query citesAnyOf(Collection<WorkName> names) {
        return in(CITES, names.stream().map(WorkName::toString).toList());
    }

    public static Query isInThread(String thread) {
        return new TermQuery(new Term(THREAD, thread));
    }

    public static Query isOnSite(String host) {
        return new TermQuery(new Term(SITE, host));
    }

    public static Query isInVenue(String venue) {
        return new TermQuery(new Term(VENUE_NAME, venueName(venue)));
    }

    public static Query has(String part) {
        return new TermQuery(new Term(HAS, part));
    }

    /** May have been published between two days, both included. */
    public static Query isBetween(LocalDate from, LocalDate to) {
        return LongRange.newIntersectsQuery(DAYS, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
    }

    static String venueName(String venue) {
        return venue.strip().toLowerCase(Locale.ROOT);
    }

    static Term keyTerm(TextId text) {
        return new Term(KEY, key(text));
    }

    static Term sourceTerm(TextId source) {
        return new Term(SOURCE, key(source));
    }

    static String said(TextId.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
