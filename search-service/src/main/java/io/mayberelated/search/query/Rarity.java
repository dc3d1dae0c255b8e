package io.mayberelated.search.query;

import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** How rare terms are in what the texts of an index say; the same figures as its BM25 uses. */
final class Rarity {
    private final IndexSearcher searcher;
    private final long documents;
    private final double length;

    private Rarity(IndexSearcher searcher, Optional<CollectionStatistics> known) {
        this.searcher = searcher;
        this.documents = known.map(CollectionStatistics::docCount).orElse(0L);
        this.length = known.map(words -> (double) words.sumTotalTermFreq() / words.docCount())
                .orElse(1.0);
    }

    static Rarity in(IndexSearcher searcher) throws IOException {
        return new Rarity(searcher, Optional.ofNullable(searcher.collectionStatistics(Fields.WORDS)));
    }

    /** The inverse document frequency of BM25; 0 for a term that is nowhere. */
    double of(String term) {
        long in = documentsWith(new Term(Fields.WORDS, term));
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
