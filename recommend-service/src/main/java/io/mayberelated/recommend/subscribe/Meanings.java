package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.Embedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/**
 * What the texts of subscriptions mean. A text that came is compared with each of them, exactly: an approximate index would
 * leave some untold, and nobody would know.
 */
final class Meanings {
    /** Rows of one array each, so that the next is where the processor expects it. */
    private static final class Rows {
        private final List<Row> all = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
    }

    private record Row(String subscription, float[] vector, double least) {}

    private final Map<Embedding.Model, Rows> models = new HashMap<>();

    /** @param least how alike a text must be to match */
    void add(String subscription, Embedding meaning, double least) {
        Rows rows = models.computeIfAbsent(meaning.model(), _ -> new Rows());
        rows.places.put(subscription, rows.all.size());
        rows.all.add(new Row(subscription, meaning.vector(), least));
    }

    /** The last row takes its place. */
    void remove(String subscription) {
        for (Rows rows : models.values()) {
            Integer place = rows.places.remove(subscription);
            if (place != null) {
                Row last = rows.all.removeLast();
                if (place < rows.all.size()) {
                    rows.all.set(place, last);
                    rows.places.put(last.subscription(), place);
                }
            }
        }
    }

    /** A subscription that means about the same. */
    record Match(String subscription, double likeness) {}

    /** In no order. Vectors of another model do not compare. */
    List<Match> matching(Embedding meaning) {
        List<Match> matches = new ArrayList<>();
        Rows rows = models.get(meaning.model());
        if (rows != null) {
            float[] vector = meaning.vector();
            for (Row row : rows.all) {
                double likeness = VectorUtil.dotProduct(vector, row.vector());
                if (likeness >= row.least()) {
                    matches.add(new Match(row.subscription(), likeness));
                }
            }
        }
        return matches;
    }
}
