package io.mayberelated.search.index;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;

/** What a text means, as the index keeps it: under the field of its model. */
record Vector(String name, float[] values) {
    static Vector of(TextId.Kind kind, Embedding embedding) {
        return new Vector(Fields.vector(kind, embedding.model()), embedding.vector());
    }

    /** As it was added, not as it was quantised. */
    static Optional<Vector> stored(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
            if (field.getVectorDimension() > 0 && Fields.isVector(field.name)) {
                Optional<Vector> vector = stored(leaf.reader(), field.name, document - leaf.docBase);
                if (vector.isPresent()) {
                    return vector;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Vector> stored(LeafReader reader, String field, int document) throws IOException {
        FloatVectorValues values = reader.getFloatVectorValues(field);
        KnnVectorValues.DocIndexIterator documents = values.iterator();
        return documents.advance(document) == document
                ? Optional.of(
                        new Vector(field, values.vectorValue(documents.index()).clone()))
                : Optional.empty();
    }

    KnnFloatVectorField field() {
        return new KnnFloatVectorField(name, values, VectorSimilarityFunction.DOT_PRODUCT);
    }
}
