package io.mayberelated.search.index;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The views of the index that are kept while somebody pages through them, so that the index may change meanwhile and a
 * reader still sees each hit once.
 *
 * <p>A view is kept for some time after it was last asked. There is room for so many; when it is used up, those of which
 * nobody asked a second page go first, the oldest before the others.
 */
final class Views implements AutoCloseable {
    /** What the views of an index may hold in memory beyond the index itself. */
    private static final long BYTES_MAX = 64L << 20;
    /** A view has its own list of segments; what it has of deletions is a bit a document. */
    private static final long BYTES_A_VIEW = 16_384;

    private static final Comparator<Kept> WHO_GOES_FIRST =
            Comparator.comparing(Kept::isPaged).thenComparing(Kept::lastUsed);

    private record Kept(ViewId id, DirectoryReader reader, Instant lastUsed, boolean isPaged) {
        Kept used(Instant now) {
            return new Kept(id, reader, now, true);
        }
    }

    private final Duration keptFor;
    private final InstantSource clock;
    private final Map<ViewId, Kept> views = new ConcurrentHashMap<>();

    Views(Duration keptFor, InstantSource clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** Must be called while the reader is in use. */
    void keep(ViewId id, DirectoryReader reader) {
        Kept _ = views.compute(id, (_, kept) -> {
            if (kept != null) {
                return new Kept(id, kept.reader(), clock.instant(), kept.isPaged());
            }
            reader.incRef();
            return new Kept(id, reader, clock.instant(), false);
        });
        if (views.size() > most(reader)) {
            views.values().stream().min(WHO_GOES_FIRST).ifPresent(this::drop);
        }
    }

    /** The caller gives it back with {@link IndexReader#decRef}. */
    Optional<DirectoryReader> acquire(ViewId id) {
        return Optional.ofNullable(views.computeIfPresent(id, (_, kept) -> kept.used(clock.instant())))
                .map(Kept::reader)
                .filter(IndexReader::tryIncRef);
    }

    /** Forgets those of which nobody asked for long enough. */
    void tidy() {
        Instant oldest = clock.instant().minus(keptFor);
        views.values().stream().filter(kept -> kept.lastUsed().isBefore(oldest)).forEach(this::drop);
    }

    int size() {
        return views.size();
    }

    @Override
    public void close() {
        views.values().forEach(this::drop);
    }

    private void drop(Kept kept) {
        if (views.remove(kept.id()) != null) {
            try {
                kept.reader().decRef();
            } catch (java.io.IOException | AlreadyClosedException e) {
                throw new IllegalStateException("cannot give back a view of the index", e);
            }
        }
    }

    private static long most(IndexReader reader) {
        return Math.max(1, BYTES_MAX / (BYTES_A_VIEW + reader.maxDoc() / Byte.SIZE));
    }
}
