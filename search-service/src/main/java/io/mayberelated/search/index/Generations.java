package io.mayberelated.search.index;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.index.DirectoryReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that answers and the index that is written: one and the same, but while one is made to take the place of the
 * other.
 */
final class Generations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final IndexFolders folders;
    private final Layout layout;
    private final InstantSource clock;
    private final List<Rebuild> rebuilds = new CopyOnWriteArrayList<>();
    private volatile OpenIndex answering;
    private volatile OpenIndex writing;
    private volatile long before;

    private Generations(IndexFolders folders, Layout layout, InstantSource clock) {
        this.folders = folders;
        this.layout = layout;
        this.clock = clock;
        IndexFolder current = folders.current();
        current.damage().ifPresent(damage -> putAside(current, damage));
        OpenIndex first = open(folders.current());
        folders.makeCurrent(first.folder());
        this.answering = first;
        this.writing = first;
    }

    /** @throws IllegalStateException when another process works with the folder */
    static Generations open(IndexFolders folders, Layout layout, InstantSource clock) {
        Generations generations = new Generations(folders, layout, clock);
        generations.useLayout();
        return generations;
    }

    private void useLayout() {
        Optional<Layout> found = CommitData.layout(answering.committed());
        if (found.equals(Optional.of(layout))) {
            folders.deleteOthers(answering.folder());
        } else if (found.filter(layout::isAnsweredBy).isPresent()) {
            beginBeside("the index is laid out as '%s', expected '%s'".formatted(found.get(), layout));
        } else {
            replace("the index is laid out as '%s', expected '%s'"
                    .formatted(found.map(Layout::toString).orElse("none"), layout));
        }
    }

    /** Whether the index that is written has read nothing yet. */
    boolean isNew() {
        return CommitData.progress(writing.committed()).isEmpty();
    }

    OpenIndex answering() {
        return answering;
    }

    OpenIndex writing() {
        return writing;
    }

    boolean isBeside() {
        return answering.serial() != writing.serial();
    }

    List<Rebuild> rebuilds() {
        return List.copyOf(rebuilds);
    }

    /** Which index a reader reads; the one before the last change may still be read. */
    long serialOf(DirectoryReader reader) {
        if (reader.directory().equals(answering.directory())) {
            return answering.serial();
        }
        return reader.directory().equals(writing.directory()) ? writing.serial() : before;
    }

    void startAfresh(String cause) {
        if (isBeside()) { // what was made so far is of no use either
            OpenIndex useless = writing;
            writing = answering;
            useless.discard();
            useless.close();
            useless.folder().delete();
        }
        beginBeside(cause);
    }

    /** An unfinished one of this layout goes on where it was; any other is begun anew. */
    private void beginBeside(String cause) {
        told(cause);
        answering.discard();
        IndexFolder folder = folders.unfinished().filter(this::isUsable).orElseGet(() -> {
            folders.deleteOthers(answering.folder());
            return folders.next();
        });
        writing = open(folder);
    }

    private boolean isUsable(IndexFolder unfinished) {
        if (!unfinished.hasFiles() || unfinished.damage().isPresent()) {
            return false;
        }
        OpenIndex index = open(unfinished);
        boolean isOfLayout = CommitData.layout(index.committed()).equals(Optional.of(layout));
        index.discard();
        index.close();
        return isOfLayout;
    }

    /** The new one answers from now on. */
    void swap() {
        OpenIndex old = answering;
        folders.makeCurrent(writing.folder());
        before = old.serial();
        answering = writing;
        LOG.info("the index that was made beside answers now");
        old.close(); // those who read from it go on
        old.folder().moveTo(folders.aside());
    }

    /** One that cannot answer needs nobody to wait for another. */
    private void replace(String cause) {
        told(cause);
        OpenIndex old = answering;
        old.discard();
        old.close();
        old.folder().moveTo(folders.aside());
        OpenIndex fresh = open(folders.next());
        folders.makeCurrent(fresh.folder());
        answering = fresh;
        writing = fresh;
    }

    private void putAside(IndexFolder folder, String damage) {
        told(damage);
        folder.moveTo(folders.aside());
    }

    private void told(String cause) {
        LOG.warn("the index is made again from the log: {}", cause);
        rebuilds.add(new Rebuild(clock.instant(), cause));
    }

    private OpenIndex open(IndexFolder folder) {
        return OpenIndex.in(folder, layout, clock.instant().toEpochMilli() + rebuilds.size());
    }

    @Override
    public void close() {
        writing.discard();
        writing.close();
        if (isBeside()) {
            answering.close();
        }
    }
}
