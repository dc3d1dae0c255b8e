package io.mayberelated.ingest.source.site;

import io.mayberelated.events.TextId;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a service lists by time, the oldest first, without counting pages: each question asks for what is not older
 * than the last text that came. Several texts may have the same instant, so those that came are remembered. The end is
 * where nothing new comes: that a page is not full says little, a service may give less than it was asked for.
 *
 * @param before the cursor goes no further: what is newer may still be on its way to where the service looks
 */
record Timeline(Cursor cursor, Instant before, int pageSize) {
    /** A text as the service lists it. */
    record Entry(String id, Instant at) {}

    /** Room for those that come again, so that each page has room for new ones. */
    int limit() {
        return pageSize + cursor.seen().size();
    }

    boolean isAtEnd() {
        return !cursor.from().isBefore(before);
    }

    Fetched page(List<Entry> entries, Content content) {
        Optional<Entry> stray = entries.stream()
                .filter(entry -> entry.at().isBefore(cursor.from()))
                .findFirst();
        if (stray.isPresent()) {
            return new Fetched.Unreadable("asked for what is not older than %s, it lists %s of %s"
                    .formatted(cursor.from(), stray.get().id(), stray.get().at()));
        }
        if (entries.stream().allMatch(entry -> cursor.seen().contains(entry.id()))) {
            return Fetched.Page.caughtUp(next(before, entries));
        }
        if (!isInOrder(entries)) {
            return new Fetched.Unreadable("asked for the oldest first, it lists them in another order");
        }
        return new Fetched.Page(content.without(this::wasSeen), next(last(entries), entries), false);
    }

    static boolean isInOrder(List<Entry> entries) {
        Instant last = Instant.MIN;
        for (Entry entry : entries) {
            if (entry.at().isBefore(last)) {
                return false;
            }
            last = entry.at();
        }
        return true;
    }

    private Instant last(List<Entry> entries) {
        Instant last = entries.getLast().at();
        return last.isBefore(before) ? last : before;
    }

    private Cursor next(Instant reached, List<Entry> entries) {
        Set<String> there = entries.stream()
                .filter(entry -> !entry.at().isBefore(reached))
                .map(Entry::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (reached.equals(cursor.from())) {
            there.addAll(cursor.seen());
        }
        return new Cursor(reached, Optional.empty(), Optional.empty(), there);
    }

    /** Our ids end with the service's own. */
    private boolean wasSeen(TextId text) {
        String id = text.id();
        return cursor.seen().contains(id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1));
    }
}
