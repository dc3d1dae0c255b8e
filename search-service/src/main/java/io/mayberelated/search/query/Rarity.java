package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** How rare terms are in the works, or in the comments, of an index; the same figures as its BM25 uses. */
final class Rarity {
    private final IndexSearcher searcher;
    private final Map<String, Float> weights;
    private final long documents;
    private final double length;

    private Rarity(IndexSearcher searcher, Map<String, Float> weights) throws IOException {
        this.searcher = searcher;
        this.weights = weights;
        long most = 0;
        double total = 0;
        for (Map.Entry<String, Float> field : weights.entrySet()) {
            Optional<CollectionStatistics> known = Optional.ofNullable(searcher.collectionStatistics(field.getKey()));
            most = Math.max(most, known.map(CollectionStatistics::docCount).orElse(0L));
            total += field.getValue()
                    * known.map(CollectionStatistics::sumTotalTermFreq).orElse(0L);
        }
        this.documents = most;
        this.length = most == 0 ? 1 : total / most;
    }

    static Rarity in(IndexSearcher searcher, TextId.Kind kind) throws IOException {
        return new Rarity(
                searcher,
                switch (kind) {
                    case WORK -> Map.of(Fields.TITLE, Weights.TITLE, Fields.ABSTRACT, 1f);
                    case COMMENT -> Map.of(Fields.TEXT, 1f);
                });
    }

    /** The inverse document frequency of BM25; 0 for a term that is nowhere. */
    double of(String term) {
        long in = weights.keySet().stream()
                .mapToLong(field -> documentsWith(new Term(field, term)))
                .max()
                .orElse(0);
        return in == 0 ? 0 : Math.log(1 + (documents - in + 0.5) / (in + 0.5));
    }

    /** In terms, the title's counted as often as it weighs. */
    double averageLength() {
        return length;
    }

    private long documentsWith(Term term) {
        try {
            return searcher.getIndexReader().docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }
}
