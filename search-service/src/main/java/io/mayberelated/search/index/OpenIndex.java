package io.mayberelated.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** A Lucene index while it is open: one that writes, and those that read what it wrote. */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
    private static final double BUFFER_MB = 32;

    /** Opens the index of a folder; a new one is committed at once, so that a folder without a commit is a damaged one. */
    static OpenIndex in(IndexFolder folder, String fingerprint) {
        try {
            Directory directory = folder.open();
            IndexWriter writer = new IndexWriter(directory, settings());
            if (!writer.getLiveCommitData().iterator().hasNext()) {
                writer.setLiveCommitData(CommitData.of(fingerprint).entrySet());
                long _ = writer.commit();
            }
            return new OpenIndex(directory, writer, new SearcherManager(writer, new WithOurSimilarity()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index: " + e.getMessage(), e);
        }
    }

    /** Ends the writing; what was not committed is forgotten. Those who read go on. */
    void discard() {
        try {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot roll back the index", e);
        }
    }

    void close() {
        try {
            searchers.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Analysis.analyzer())
                .setSimilarity(Analysis.similarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false); // a close amid a failure must not make half a batch durable
    }

    private static final class WithOurSimilarity extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(Analysis.similarity());
            return searcher;
        }
    }
}
