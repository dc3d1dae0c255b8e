package io.mayberelated.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** How many of the documents that a query finds have each value of a field. */
final class ValueCounts {
    private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private ValueCounts() {}

    /** Of several fields in one walk through what is found, in their order. */
    static List<Map<String, Integer>> of(IndexSearcher searcher, Query query, List<Field> fields) throws IOException {
        List<Counter> counters = fields.stream().map(Field::counter).toList();
        count(searcher, query, MultiCollector.wrap(counters));
        return counters.stream().map(Counter::counts).toList();
    }

    static Map<String, Integer> of(IndexSearcher searcher, Query query, Field field) throws IOException {
        return of(searcher, query, List.of(field)).getFirst();
    }

    /** At most so many of the documents that are found, in no order. */
    static List<Integer> documents(IndexSearcher searcher, Query query, int most) throws IOException {
        Documents documents = new Documents(most);
        count(searcher, query, documents);
        return documents.documents;
    }

    /** A field whose values are counted. */
    record Field(String name, boolean isNumber) {
        static Field texts(String name) {
            return new Field(name, false);
        }

        static Field numbers(String name) {
            return new Field(name, true);
        }

        private Counter counter() {
            return isNumber ? new Numbers(name) : new Texts(name);
        }
    }

    /** The most frequent first; of equally frequent ones the first by name. */
    static List<Map.Entry<String, Integer>> top(Map<String, Integer> counts, int most) {
        PriorityQueue<Map.Entry<String, Integer>> top = new PriorityQueue<>(most + 1, MOST_FIRST.reversed());
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (top.size() < most) {
                top.add(each);
            } else if (MOST_FIRST.compare(each, top.element()) < 0) {
                Map.Entry<String, Integer> _ = top.remove();
                top.add(each);
            }
        }
        return top.stream().sorted(MOST_FIRST).toList();
    }

    private static void count(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        Collector _ = searcher.search(query, new CollectorManager<Collector, Collector>() {
            @Override
            public Collector newCollector() {
                return collector; // the searcher has one thread
            }

            @Override
            public Collector reduce(Collection<Collector> collectors) {
                return collector;
            }
        });
    }

    private static final class Documents extends SimpleCollector {
        private final int most;
        private final List<Integer> documents = new ArrayList<>();
        private int base;

        Documents(int most) {
            this.most = most;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) {
            if (documents.size() >= most) {
                throw new CollectionTerminatedException();
            }
            documents.add(base + document);
        }
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
