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
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Where links lie, joined with the texts in which they stand. */
public final class LinkPlaces {
    /** The most cited works are cited more often; of those, who names them is told in part. */
    private static final int LINKS_MAX = 50_000;

    private static final SortField BY_SOURCE = new SortField(Fields.SOURCE, SortField.Type.STRING);
    private static final SortField BY_PLACE = new SortField(Fields.PLACE, SortField.Type.INT);
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::time)
            .reversed()
            .thenComparing(Place::source)
            .thenComparingInt(Place::place);

    /** @param time of the text, in seconds since 1970; the least there is when it has none */
    public record Place(String source, long time, int place, int textDocument, int linkDocument) {}

    private record Text(int document, long time) {}

    private record Found(String source, int place, int document) {}

    private LinkPlaces() {}

    /** Links to a work whose text is there, the newest text first. */
    public static List<Place> to(IndexSearcher searcher, Collection<WorkName> names) throws IOException {
        List<Found> links = links(searcher, Fields.isLinkToAnyOf(names));
        Map<String, Text> texts =
                texts(searcher, links.stream().map(Found::source).distinct().toList());
        return links.stream()
                .flatMap(link -> joined(link, Optional.ofNullable(texts.get(link.source()))).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The links of a text, in its order. */
    public static List<Integer> from(IndexSearcher searcher, TextId text) throws IOException {
        return links(searcher, Fields.isLinkFrom(text)).stream()
                .map(Found::document)
                .toList();
    }

    private static Optional<Place> joined(Found link, Optional<Text> text) {
        return text.map(
                there -> new Place(link.source(), there.time(), link.place(), there.document(), link.document()));
    }

    private static List<Found> links(IndexSearcher searcher, Query query) throws IOException {
        List<Found> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, LINKS_MAX, new Sort(BY_SOURCE, BY_PLACE)).scoreDocs) {
            Object[] values = ((FieldDoc) doc).fields;
            found.add(new Found(((BytesRef) values[0]).utf8ToString(), (Integer) values[1], doc.doc));
        }
        return found;
    }

    private static Map<String, Text> texts(IndexSearcher searcher, List<String> keys) throws IOException {
        Map<String, Text> texts = new HashMap<>();
        if (keys.isEmpty()) {
            return texts;
        }
        Query query =
                new TermInSetQuery(Fields.KEY, keys.stream().map(BytesRef::new).toList());
        for (ScoreDoc doc : searcher.search(query, keys.size(), Fields.newestFirst()).scoreDocs) {
            Object[] values = ((FieldDoc) doc).fields;
            texts.put(((BytesRef) values[1]).utf8ToString(), new Text(doc.doc, (Long) values[0]));
        }
        return texts;
    }
}
