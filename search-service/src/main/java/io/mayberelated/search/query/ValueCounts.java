package io.mayberelated.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** How many of the documents that a query finds have each value of a field. */
final class ValueCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private ValueCounts() {}

    static Map<String, Integer> texts(IndexSearcher searcher, Query query, String field) throws IOException {
        return count(searcher, query, new Texts(field));
    }

    static Map<String, Integer> numbers(IndexSearcher searcher, Query query, String field) throws IOException {
        return count(searcher, query, new Numbers(field));
    }

    static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream().sorted(MOST_FIRST).limit(most).toList();
    }

    private static <C extends Counter> Map<String, Integer> count(IndexSearcher searcher, Query query, C counter)
            throws IOException {
        C all = searcher.search(query, new CollectorManager<C, C>() {
            @Override
            public C newCollector() {
                return counter; // the searcher has one thread
            }

            @Override
            public C reduce(Collection<C> collectors) {
                return counter;
            }
        });
        return all.counts();
    }

    private interface Counter extends Collector {
        Map<String, Integer> counts();
    }

    /** By the number of each value in its segment's dictionary; spelled out once for each segment. */
    private static final class Texts extends SimpleCollector implements Counter {
        private final String field;
        private final Map<String, Integer> counts = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] ofSegment = new int[0];

        Texts(String field) {
            this.field = field;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), field);
            ofSegment = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    ofSegment[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int value = 0; value < ofSegment.length; value++) {
                if (ofSegment[value] > 0) {
                    int _ = counts.merge(values.lookupOrd(value).utf8ToString(), ofSegment[value], Integer::sum);
                }
            }
            ofSegment = new int[0];
        }

        @Override
        public Map<String, Integer> counts() {
            return counts;
        }
    }

    private static final class Numbers extends SimpleCollector implements Counter {
        private final String field;
        private final Map<Long, Integer> counts = new HashMap<>();
        private NumericDocValues values = DocValues.emptyNumeric();

        Numbers(String field) {
            this.field = field;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            values = DocValues.getNumeric(leaf.reader(), field);
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                int _ = counts.merge(values.longValue(), 1, Integer::sum);
            }
        }

        @Override
        public Map<String, Integer> counts() {
            Map<String, Integer> said = new HashMap<>();
            counts.forEach((number, count) -> said.put(number.toString(), count));
            return said;
        }
    }
}
