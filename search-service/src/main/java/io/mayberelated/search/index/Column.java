package io.mayberelated.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/**
 * A column of numbers that is read for many documents in the order of their numbers, so that the values of each segment
 * are opened once. For single documents there are {@link Columns}.
 */
public final class Column {
    private final List<LeafReaderContext> leaves;
    private final String field;
    private int segment = -1;
    private NumericDocValues values = DocValues.emptyNumeric();

    public Column(IndexSearcher searcher, String field) {
        this.leaves = searcher.getIndexReader().leaves();
        this.field = field;
    }

    /**
     * @param document not before the one that was asked last
     * @param missing  for a document that has none
     */
    public long at(int document, long missing) throws IOException {
        int wanted = ReaderUtil.subIndex(document, leaves);
        if (wanted != segment) {
            segment = wanted;
            values = DocValues.getNumeric(leaves.get(wanted).reader(), field);
        }
        return values.advanceExact(document - leaves.get(wanted).docBase) ? values.longValue() : missing;
    }
}
