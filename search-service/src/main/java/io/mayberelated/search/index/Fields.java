package io.mayberelated.search.index;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The layout of the index. No other class spells a field name.
 *
 * <p>Three kinds of documents: a work, a comment, and one for each link from a text to what it names. The links of a
 * text stand apart from it because they come from another topic and change without it.
 */
public final class Fields {
    /**
     * All that a text says, of a work as of a comment. A title stands in it {@link #TITLE_TIMES} times, which weighs it as
     * BM25F would (Robertson, Zaragoza, Taylor, CIKM 2004), and leaves one list of postings to walk for each word.
     */
    public static final String WORDS = "words";

    /** A title is a tenth of an abstract's length, and chosen with more care. */
    public static final int TITLE_TIMES = 2;

    public static final String TITLE = "title";
    public static final String AUTHORS = "authors";

    /** Parts of {@link #WORDS}, for those who show them; nothing is indexed under these names. */
    public static final String ABSTRACT = "abstract";

    public static final String TEXT = "text";

    static final String KIND = "kind";
    static final String KIND_LINK = "link";
    /** The text's id in one spelling; also what breaks ties. */
    static final String KEY = "key";
    /** Every name that a work answers to. */
    static final String NAME = "name";
    /** The days on which it may have been published: one where the day is known, a whole year where only that is. */
    static final String DAYS = "days";
    /** In seconds since 1970, for newest first. */
    static final String TIME = "time";
    /** The whole state as it came. One stored field: fetching stored fields costs more than searching. */
    static final String STATE = "state";
    /** Of a link: the text that names. */
    static final String SOURCE = "source";
    /** Of a link: the work that is named. */
    static final String TARGET = "target";
    /** Of a link: its place in the list. */
    static final String PLACE = "place";

    /** An index of another fingerprint holds other terms or other fields, and is made again. */
    public static final String FINGERPRINT = "layout-2/" + Analysis.VERSION;

    private static final SortField BY_KEY = new SortField(KEY, SortField.Type.STRING);

    private Fields() {}

    public static String key(TextId text) {
        return switch (text.kind()) {
            case COMMENT -> text.toString();
            // Two spellings of an id are one work.
            case WORK -> "work:" + new WorkId(text.id()).name();
        };
    }

    public static Query isText(TextId text) {
        return new TermQuery(keyTerm(text));
    }

    public static Query isAnyOf(Collection<TextId> texts) {
        return in(KEY, texts.stream().map(Fields::key).toList());
    }

    public static Query isNamed(WorkName name) {
        return new TermQuery(new Term(NAME, name.toString()));
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

    public static Query isLinkToAnyOf(Collection<WorkName> names) {
        return in(TARGET, names.stream().map(WorkName::toString).toList());
    }

    /** May have been published between two days, both included. */
    public static Query isBetween(LocalDate from, LocalDate to) {
        return LongRange.newIntersectsQuery(DAYS, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
    }

    public static Sort bestFirst() {
        return new Sort(SortField.FIELD_SCORE, BY_KEY);
    }

    /** What has no date comes last. */
    public static Sort newestFirst() {
        SortField newest = new SortField(TIME, SortField.Type.LONG, true);
        newest.setMissingValue(Long.MIN_VALUE);
        return new Sort(newest, BY_KEY);
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

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
