package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** How rare terms are in the works, or in the comments, of an index; the same figures as its BM25 uses. */
final class Rarity {
    private final IndexSearcher searcher;
    private final String field;
    private final long documents;
    private final double length;

    private Rarity(IndexSearcher searcher, String field) throws IOException {
        this.searcher = searcher;
        this.field = field;
        Optional<CollectionStatistics> known = Optional.ofNullable(searcher.collectionStatistics(field));
        this.documents = known.map(CollectionStatistics::docCount).orElse(0L);
        this.length = known.map(statistics -> (double) statistics.sumTotalTermFreq() / statistics.docCount())
                .orElse(1.0);
    }

    static Rarity in(IndexSearcher searcher, TextId.Kind kind) throws IOException {
        return new Rarity(searcher, field(kind));
    }

    /** Where texts of a kind say what they say. */
    static String field(TextId.Kind kind) {
        return switch (kind) {
            case WORK -> Fields.WORK;
            case COMMENT -> Fields.TEXT;
        };
    }

    /** The inverse document frequency of BM25; 0 for a term that is nowhere. */
    double of(String term) {
        try {
            long in = searcher.getIndexReader().docFreq(new Term(field, term));
            return in == 0 ? 0 : Math.log(1 + (documents - in + 0.5) / (in + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** In terms. */
    double averageLength() {
        return length;
    }
}
