package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.Links;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index in a folder of this machine.
 *
 * <p>Whatever gives reason for doubt (a checksum, another layout, another log) is answered the same way: read the log
 * again into a new index beside. Until that has caught up the old one answers, where it can. Nothing is ever repaired.
 */
public final class LuceneIndex implements SearchIndex, Searchers, AutoCloseable {
    /** A batch of comments is not kept waiting by the works they name. */
    private static final int SETTLED_AT_ONCE = 200;

    private final Generations generations;
    private final Views views;
    private final States states = new States();
    private final Documents documents = new Documents(states);
    private final Discussed discussed = new Discussed(states);
    private final Commits commits;
    private final AtomicReference<Optional<String>> doubt = new AtomicReference<>(Optional.empty());

    private LuceneIndex(Generations generations, Views views, Commits commits) {
        this.generations = generations;
        this.views = views;
        this.commits = commits;
        if (generations.isNew() || !CommitData.isSettled(generations.writing().committed())) {
            discussed.putOff();
        }
    }

    /**
     * Opens what lies in the folder, or begins anew when it cannot be trusted.
     *
     * @param layout that is expected
     * @throws IllegalStateException when another process works with the folder
     */
    public static LuceneIndex open(SearchConfig config, Layout layout, InstantSource clock) {
        return new LuceneIndex(
                Generations.open(new IndexFolders(config.dataFolder()), layout, clock),
                new Views(config.viewsKept(), clock),
                new Commits(layout, clock));
    }

    @Override
    public Optional<Progress> progress() {
        return CommitData.progress(generations.writing().committed());
    }

    @Override
    public void apply(WorkEvent work) {
        changes(TextId.of(work.id()));
        switch (work) {
            case WorkEvent.Described described ->
                put(
                        TextId.of(described.id()),
                        documents.of(
                                described,
                                discussion(described),
                                described.embedding().map(embedding -> Vector.of(TextId.Kind.WORK, embedding))));
            case WorkEvent.Withdrawn withdrawn -> delete(TextId.of(withdrawn.id()));
        }
    }

    @Override
    public void apply(CommentEvent comment) {
        changes(TextId.of(comment.id()));
        switch (comment) {
            case CommentEvent.Posted posted -> put(TextId.of(posted.id()), documents.of(posted));
            case CommentEvent.Withdrawn withdrawn -> delete(TextId.of(withdrawn.id()));
        }
    }

    @Override
    public void apply(Links links) {
        writing(searcher -> {
            discussed.change(searcher, links);
            return links;
        });
        List<Document> block = documents.of(links);
        write(writer -> block.isEmpty()
                ? writer.deleteDocuments(Fields.sourceTerm(links.source()))
                : writer.updateDocuments(Fields.sourceTerm(links.source()), block));
    }

    @Override
    public void remove(TextId text) {
        changes(text);
        delete(text);
    }

    private void changes(TextId text) {
        writing(searcher -> {
            discussed.change(searcher, text);
            return text;
        });
    }

    /** As of what can be found; what is applied in the same moment makes the work wait to be written again. */
    private Discussion discussion(WorkEvent.Described work) {
        return discussed.isPutOff() ? Discussion.NONE : writing(searcher -> discussed.of(searcher, work));
    }

    private void delete(TextId text) {
        write(writer -> writer.deleteDocuments(Fields.keyTerm(text)));
    }

    private void put(TextId text, Document document) {
        write(writer -> writer.updateDocument(Fields.keyTerm(text), document));
    }

    @Override
    public void makeVisible() {
        try {
            generations.writing().searchers().maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make new documents visible", e);
        }
        views.tidy();
    }

    @Override
    public boolean settle() {
        return settle(SETTLED_AT_ONCE);
    }

    private boolean settle(int most) {
        List<WorkName> works = discussed.take(most);
        if (works.isEmpty()) {
            return false;
        }
        writing(searcher -> {
            for (WorkName name : works) {
                rewrite(searcher, name);
            }
            return works;
        });
        makeVisible();
        return true;
    }

    /** All that was applied is visible, so that nothing newer is written over. */
    private void rewrite(IndexSearcher searcher, WorkName name) throws IOException {
        for (var doc : searcher.search(Fields.isNamed(name), SETTLED_AT_ONCE).scoreDocs) {
            if (states.text(searcher, doc.doc) instanceof Indexed.Work(var work)) {
                put(
                        TextId.of(work.id()),
                        documents.of(work, discussed.of(searcher, work), Vector.stored(searcher, doc.doc)));
            }
        }
    }

    @Override
    public void caughtUp() {
        if (discussed.isPutOff()) {
            makeVisible();
            writing(searcher -> {
                discussed.goOn(searcher);
                return searcher;
            });
        }
        if (generations.isBeside()) {
            while (settle(SETTLED_AT_ONCE)) {
                // the old one answers meanwhile
            }
            generations.swap();
        }
    }

    @Override
    public void makeDurable(Progress progress) {
        commits.now(generations.writing(), progress, isSettled());
    }

    @Override
    public boolean beginMakingDurable(Progress progress) {
        return commits.begin(generations.writing(), progress, isSettled());
    }

    private boolean isSettled() {
        return !discussed.isPutOff() && discussed.waiting() == 0;
    }

    @Override
    public void startAfresh(String cause) {
        commits.await();
        generations.startAfresh(cause);
        discussed.putOff();
    }

    @Override
    public Optional<String> doubt() {
        return doubt.getAndSet(Optional.empty());
    }

    /**
     * Reads every byte of the index that answers. What does not agree with its checksum is told by {@link #doubt}.
     *
     * @return what is wrong
     */
    public Optional<String> check() {
        Optional<String> damage = with(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                try {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                } catch (CorruptIndexException e) {
                    return Optional.of("the index is damaged: " + e.getMessage());
                }
            }
            return Optional.<String>empty();
        });
        if (damage.isPresent()) {
            doubt.set(damage);
        }
        return damage;
    }

    @Override
    public <T> T with(Use<T> use) {
        try {
            OpenIndex open = generations.answering();
            IndexSearcher searcher;
            try {
                searcher = open.searchers().acquire();
            } catch (AlreadyClosedException replaced) { // it may just have been; not twice
                searcher = generations.answering().searchers().acquire();
            }
            return using(searcher, use);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    @Override
    public <T> Optional<T> with(ViewId view, Use<T> use) {
        return views.acquire(view).map(reader -> {
            try {
                return using(OpenIndex.searcher(reader), use);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        });
    }

    private <T> T using(IndexSearcher searcher, Use<T> use) throws IOException {
        try {
            return use.of(searcher);
        } catch (CorruptIndexException e) {
            doubt.set(Optional.of("the index is damaged: " + e.getMessage()));
            throw e;
        } finally {
            searcher.getIndexReader().decRef();
        }
    }

    @Override
    public ViewId current() {
        return with(searcher -> id((DirectoryReader) searcher.getIndexReader()));
    }

    @Override
    public ViewId keep(IndexSearcher searcher) {
        DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
        ViewId id = id(reader);
        views.keep(id, reader);
        return id;
    }

    private ViewId id(DirectoryReader reader) {
        return new ViewId(generations.serialOf(reader), reader.getVersion());
    }

    /** Whether an older index answers until another has caught up. */
    public boolean isRebuilding() {
        return generations.isBeside();
    }

    public IndexStatus status() {
        return with(searcher -> new IndexStatus(
                searcher.count(Fields.isOfKind(TextId.Kind.WORK)),
                searcher.count(Fields.isOfKind(TextId.Kind.COMMENT)),
                searcher.count(Fields.isLink()),
                generations.answering().folder().bytes(),
                commits.last(),
                views.size(),
                discussed.waiting(),
                generations.isBeside(),
                generations.rebuilds()));
    }

    /** Without a commit: whoever wants one asked for it before, with its position. */
    @Override
    public void close() {
        commits.close();
        views.close();
        generations.close();
    }

    private <T> T writing(Use<T> use) {
        try {
            return using(generations.writing().searchers().acquire(), use);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    private void write(OpenIndex.Write write) {
        generations.writing().write(write);
    }
}
