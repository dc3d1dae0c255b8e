package io.mayberelated.search.index;

import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Where links lie, joined with the texts in which they stand. */
public final class LinkPlaces {
    /** The most cited works are cited more often; of those, who names them is told in part. */
    private static final int LINKS_MAX = 50_000;

    private static final Sort IN_THE_ORDER_OF_TEXTS = new Sort(
            new SortField(Fields.SOURCE, SortField.Type.STRING), new SortField(Fields.PLACE, SortField.Type.INT));
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::time)
            .reversed()
            .thenComparing(Place::source)
            .thenComparingInt(Place::place);

    /** @param time of the text, in seconds since 1970; the least there is when it has none */
    public record Place(String source, long time, int place, int textDocument, int linkDocument) {
        public boolean isInComment() {
            return Fields.isOfComment(source);
        }
    }

    private record Found(String source, int place, int document) {}

    private LinkPlaces() {}

    /** Links to a work whose text is there, the newest text first. */
    public static List<Place> to(IndexSearcher searcher, Collection<WorkName> names) throws IOException {
        List<Place> places = new ArrayList<>();
        Map<String, OptionalInt> texts = new HashMap<>();
        for (Found link : links(searcher, Fields.isLinkToAnyOf(names))) {
            OptionalInt text = texts.get(link.source());
            if (text == null) {
                text = Keys.document(searcher, new Term(Fields.KEY, link.source()));
                texts.put(link.source(), text);
            }
            if (text.isPresent()) {
                int document = text.getAsInt();
                long time = Columns.number(searcher, Fields.TIME, document, Long.MIN_VALUE);
                places.add(new Place(link.source(), time, link.place(), document, link.document()));
            }
        }
        places.sort(NEWEST_FIRST);
        return places;
    }

    /** The links of a text, in its order. */
    public static List<Integer> from(IndexSearcher searcher, TextId text) throws IOException {
        return links(searcher, Fields.isLinkFrom(text)).stream()
                .map(Found::document)
                .toList();
    }

    /** The keys of all texts that name a work, whether they are there or not. */
    public static List<String> sources(IndexSearcher searcher, Collection<WorkName> names) throws IOException {
        return links(searcher, Fields.isLinkToAnyOf(names)).stream()
                .map(Found::source)
                .distinct()
                .toList();
    }

    private static List<Found> links(IndexSearcher searcher, Query query) throws IOException {
        List<Found> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, LINKS_MAX, IN_THE_ORDER_OF_TEXTS).scoreDocs) {
            Object[] values = ((FieldDoc) doc).fields;
            found.add(new Found(((BytesRef) values[0]).utf8ToString(), (Integer) values[1], doc.doc));
        }
        return found;
    }
}
