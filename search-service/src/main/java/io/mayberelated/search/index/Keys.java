package io.mayberelated.search.index;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Finds a document by what no other has. A look into each segment's dictionary costs less than a search. */
final class Keys {
    private Keys() {}

    static OptionalInt document(IndexSearcher searcher, Term key) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int found = first(leaf, key);
            if (found != DocIdSetIterator.NO_MORE_DOCS) {
                return OptionalInt.of(leaf.docBase + found);
            }
        }
        return OptionalInt.empty();
    }

    private static int first(LeafReaderContext leaf, Term key) throws IOException {
        PostingsEnum documents = leaf.reader().postings(key, PostingsEnum.NONE);
        if (documents == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.reader().getLiveDocs();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = documents.nextDoc(); // an older state, which is deleted
        }
        return document;
    }
}
