package io.mayberelated.search.query;

import io.mayberelated.search.index.Fields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;

/** In which order hits come. Never two at the same place: the key parts what is of equal rank. */
enum Order {
    BEST_FIRST {
        @Override
        Sort sort() {
            return Fields.bestFirst();
        }

        @Override
        long rank(Object value) {
            return Float.floatToIntBits((Float) value);
        }

        @Override
        Object value(long rank) {
            return Float.intBitsToFloat((int) rank);
        }

        @Override
        double score(FieldDoc hit) {
            return (Float) hit.fields[0];
        }
    },
    NEWEST_FIRST {
        @Override
        Sort sort() {
            return Fields.newestFirst();
        }

        @Override
        long rank(Object value) {
            return (Long) value;
        }

        @Override
        Object value(long rank) {
            return rank;
        }

        @Override
        double score(FieldDoc hit) {
            return 0; // nothing was asked that one could answer better than another
        }
    };

    /** Whatever is at the cursor's place is behind us, wherever it lies by now. */
    private static final int ANY_DOCUMENT = Integer.MAX_VALUE;

    abstract Sort sort();

    abstract long rank(Object value);

    abstract Object value(long rank);

    abstract double score(FieldDoc hit);

    Cursor cursor(long generation, FieldDoc last) {
        return new Cursor(generation, rank(last.fields[0]), ((BytesRef) last.fields[1]).utf8ToString());
    }

    FieldDoc after(Cursor cursor) {
        return new FieldDoc(ANY_DOCUMENT, Float.NaN, new Object[] {value(cursor.rank()), new BytesRef(cursor.key())});
    }
}
