package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts a forum showed when it was last looked through, and when they were written. */
record Shown(List<Timeline.Entry> entries) {
    /** What disappears is deleted; what disappears in heaps is a trouble of the forum's. */
    private static final int FEW = 5;

    private static final double SHARE_BELIEVED = 0.2;

    /** Reads {@code id@milliseconds}, as it stands in a cursor. */
    static Shown of(Collection<String> texts) {
        return new Shown(texts.stream()
                .map(text -> text.split("@", 2))
                .map(parts -> new Timeline.Entry(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .toList());
    }

    /** Those that are no longer there, of what was written from a moment to before another. */
    List<String> goneFrom(Instant from, Instant to, List<Timeline.Entry> now) {
        Set<String> there = now.stream().map(Timeline.Entry::id).collect(Collectors.toSet());
        return between(from, to)
                .map(Timeline.Entry::id)
                .filter(id -> !there.contains(id))
                .toList();
    }

    boolean isTooMuchToBelieve(List<String> gone, Instant from, Instant to) {
        return gone.size() > FEW
                && gone.size() > SHARE_BELIEVED * between(from, to).count();
    }

    /** The same with what is there now, without what is older than anybody looks; the oldest go first when it is much. */
    Set<String> with(Instant from, Instant to, List<Timeline.Entry> now, Instant oldest) {
        return Stream.concat(
                        entries.stream().filter(entry -> !isIn(entry, from, to)),
                        now.stream().filter(entry -> isIn(entry, from, to)))
                .filter(entry -> !entry.at().isBefore(oldest))
                .sorted(Comparator.comparing(Timeline.Entry::at).reversed())
                .limit(Cursor.SEEN_MAX)
                .map(entry -> entry.id() + "@" + entry.at().toEpochMilli())
                .collect(Collectors.toSet());
    }

    private Stream<Timeline.Entry> between(Instant from, Instant to) {
        return entries.stream().filter(entry -> isIn(entry, from, to));
    }

    private static boolean isIn(Timeline.Entry entry, Instant from, Instant to) {
        return !entry.at().isBefore(from) && entry.at().isBefore(to);
    }
}
