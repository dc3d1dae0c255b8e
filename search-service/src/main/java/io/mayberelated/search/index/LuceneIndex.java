package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in a folder of this machine.
 *
 * <p>Whatever gives reason for doubt (a checksum, another layout, another log) is answered the same way: put aside, begin
 * anew, read the log again. Nothing is ever repaired.
 */
public final class LuceneIndex implements SearchIndex, Searchers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final IndexFolder folder;
    private final String fingerprint;
    private final InstantSource clock;
    private final Documents documents = new Documents(new States());
    private final List<Rebuild> rebuilds = new CopyOnWriteArrayList<>();
    private volatile OpenIndex open;
    private volatile Instant lastCommit;

    private LuceneIndex(IndexFolder folder, String fingerprint, InstantSource clock) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.clock = clock;
        folder.damage().ifPresent(this::putAside);
        this.open = OpenIndex.in(folder, fingerprint);
        this.lastCommit = clock.instant();
    }

    /**
     * Opens what lies in the folder, or begins anew when it cannot be trusted.
     *
     * @param fingerprint of the layout that is expected, see {@link Fields#FINGERPRINT}
     * @throws IllegalStateException when another process works with the folder
     */
    public static LuceneIndex open(IndexFolder folder, String fingerprint, InstantSource clock) {
        LuceneIndex index = new LuceneIndex(folder, fingerprint, clock);
        String found = CommitData.fingerprint(index.committed()).orElse("none");
        if (!found.equals(fingerprint)) {
            index.startAfresh("the index is laid out as '%s', expected '%s'".formatted(found, fingerprint));
        }
        return index;
    }

    @Override
    public Optional<Progress> progress() {
        return CommitData.progress(committed());
    }

    @Override
    public void apply(WorkEvent work) {
        switch (work) {
            case WorkEvent.Described described -> put(TextId.of(described.id()), documents.of(described));
            case WorkEvent.Withdrawn withdrawn -> remove(TextId.of(withdrawn.id()));
        }
    }

    @Override
    public void apply(CommentEvent comment) {
        switch (comment) {
            case CommentEvent.Posted posted -> put(TextId.of(posted.id()), documents.of(posted));
            case CommentEvent.Withdrawn withdrawn -> remove(TextId.of(withdrawn.id()));
        }
    }

    @Override
    public void apply(Links links) {
        List<Document> block = documents.of(links);
        write(writer -> block.isEmpty()
                ? writer.deleteDocuments(Fields.sourceTerm(links.source()))
                : writer.updateDocuments(Fields.sourceTerm(links.source()), block));
    }

    @Override
    public void remove(TextId text) {
        write(writer -> writer.deleteDocuments(Fields.keyTerm(text)));
    }

    private void put(TextId text, Document document) {
        write(writer -> writer.updateDocument(Fields.keyTerm(text), document));
    }

    @Override
    public void makeVisible() {
        try {
            open.searchers().maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make new documents visible", e);
        }
    }

    @Override
    public void makeDurable(Progress progress) {
        Map<String, String> data = CommitData.of(fingerprint, progress);
        write(writer -> {
            writer.setLiveCommitData(data.entrySet());
            return writer.commit();
        });
        lastCommit = clock.instant();
    }

    @Override
    public void startAfresh(String cause) {
        OpenIndex old = open;
        old.discard();
        putAside(cause);
        open = OpenIndex.in(folder, fingerprint);
        old.close(); // only now: until here it answered those who search
    }

    private void putAside(String cause) {
        LOG.warn("the index is made again from the log: {}", cause);
        rebuilds.add(new Rebuild(clock.instant(), cause));
        folder.putAside();
    }

    @Override
    public <T> T with(Use<T> use) {
        try {
            IndexSearcher searcher = acquire();
            try {
                return use.of(searcher);
            } finally {
                searcher.getIndexReader().decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** Twice, since the index may just have been replaced. */
    private IndexSearcher acquire() throws IOException {
        try {
            return open.searchers().acquire();
        } catch (AlreadyClosedException replaced) {
            return open.searchers().acquire();
        }
    }

    public IndexStatus status() {
        return with(searcher -> new IndexStatus(
                searcher.count(Fields.isOfKind(TextId.Kind.WORK)),
                searcher.count(Fields.isOfKind(TextId.Kind.COMMENT)),
                searcher.count(Fields.isLink()),
                folder.bytes(),
                lastCommit,
                rebuilds));
    }

    /** Without a commit: whoever wants one asked for it before, with its position. */
    @Override
    public void close() {
        open.discard();
        open.close();
    }

    private Map<String, String> committed() {
        return StreamSupport.stream(open.writer().getLiveCommitData().spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private interface Write {
        long on(IndexWriter writer) throws IOException;
    }

    private void write(Write write) {
        try {
            long _ = write.on(open.writer());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the index: " + e.getMessage(), e);
        }
    }
}
