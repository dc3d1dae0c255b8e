package io.mayberelated.search.index;

import io.mayberelated.events.analysis.Analysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SimpleMergedSegmentWarmer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.InfoStream;

/**
 * A Lucene index while it is open: one that writes, and those that read what it wrote.
 *
 * @param serial sets it apart from all that were open before
 */
record OpenIndex(IndexFolder folder, long serial, Directory directory, IndexWriter writer, SearcherManager searchers) {
    private static final double BUFFER_MB = 32;

    /** Opens the index of a folder; a new one is committed at once, so that a folder without a commit is a damaged one. */
    static OpenIndex in(IndexFolder folder, Layout layout, long serial) {
        try {
            Directory directory = folder.open();
            IndexWriter writer = new IndexWriter(directory, settings());
            if (!writer.getLiveCommitData().iterator().hasNext()) {
                writer.setLiveCommitData(CommitData.of(layout).entrySet());
                long _ = writer.commit();
            }
            SearcherManager searchers = new SearcherManager(writer, new Weighing());
            return new OpenIndex(folder, serial, directory, writer, searchers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index: " + e.getMessage(), e);
        }
    }

    /** What is done to the index. */
    interface Write {
        long on(IndexWriter writer) throws IOException;
    }

    void write(Write write) {
        try {
            long _ = write.on(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the index: " + e.getMessage(), e);
        }
    }

    Map<String, String> committed() {
        return StreamSupport.stream(writer.getLiveCommitData().spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    static IndexWriterConfig settings() {
        return new IndexWriterConfig(Fields.analyzer())
                .setSimilarity(Analysis.similarity())
                .setCodec(Format.codec())
                .setRAMBufferSizeMB(BUFFER_MB)
                // What comes is found at once: to wait until small segments are merged would take up to half a second.
                .setMaxFullFlushMergeWaitMillis(0)
                // What merges, on a thread of its own, also reads for the first time what it merged; no question has
                // to.
                .setMergedSegmentWarmer(new SimpleMergedSegmentWarmer(InfoStream.NO_OUTPUT))
                .setCommitOnClose(false); // a close amid a failure must not make half a batch durable
    }

    /** Scores as {@link Analysis} says. */
    static IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Analysis.similarity());
        return searcher;
    }

    private static final class Weighing extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return searcher(reader);
        }
    }
}
