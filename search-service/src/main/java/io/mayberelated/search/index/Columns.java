package io.mayberelated.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Values of single documents, in whatever segment they lie. */
public final class Columns {
    private Columns() {}

    /** @param missing for a document that has none */
    public static long number(IndexSearcher searcher, String field, int document, long missing) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase) ? values.longValue() : missing;
    }

    /** What an answer shows of a work or comment. */
    public static Card card(IndexSearcher searcher, int document) throws IOException {
        return Card.read(written(searcher, document));
    }

    /** The id of a work or comment, in the spelling by which links lead to it. */
    public static String key(IndexSearcher searcher, int document) throws IOException {
        return Card.key(written(searcher, document));
    }

    private static BytesRef written(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.CARD);
        if (!values.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("document " + document + " is no text");
        }
        return values.binaryValue();
    }

    /** Of a link: the name of the work, if it is known. */
    public static Optional<String> target(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.TARGET);
        return values.advanceExact(document - leaf.docBase)
                ? Optional.of(values.lookupOrd(values.ordValue()).utf8ToString())
                : Optional.empty();
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
