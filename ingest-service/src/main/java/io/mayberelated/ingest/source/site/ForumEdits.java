package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The comments or posts of a forum that were edited. The forum can be asked for those edited in a stretch of time, but
 * lists them by when they were written; so a stretch is taken as a whole, and a shorter one when it holds too many.
 */
final class ForumEdits implements Source {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final SourceProfile profile;
    private final ForumInterface forum;
    private final ForumQuery.Listing listing;
    private final ForumQuery query;

    ForumEdits(SourceProfile profile, ForumInterface forum, ForumQuery.Listing listing) {
        this.profile = profile;
        this.forum = forum;
        this.listing = listing;
        this.query = new ForumQuery(forum.site(), listing).edited();
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public Cursor start(Instant now) {
        return Cursor.at(forum.start(now));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Instant latest = forum.settled();
        if (!cursor.from().isBefore(latest)) {
            return Fetched.Page.caughtUp(cursor);
        }
        Instant end =
                cursor.to().orElseGet(() -> cursor.from().plus(forum.site().editWindow()));
        Cursor stretch = cursor.to(end.isBefore(latest) ? end : latest);
        return forum.ask(
                query.json(stretch.from(), stretch.end(), forum.site().pageSize()),
                listing.edited(),
                (entries, content) -> page(stretch, latest, entries, content));
    }

    private Fetched page(Cursor stretch, Instant latest, List<Timeline.Entry> entries, Content content) {
        Optional<Timeline.Entry> stray =
                entries.stream().filter(entry -> isOutside(stretch, entry)).findFirst();
        if (stray.isPresent()) {
            return new Fetched.Unreadable("asked for what was edited between %s and %s, it lists %s, edited at %s"
                    .formatted(
                            stretch.from(),
                            stretch.end(),
                            stray.get().id(),
                            stray.get().at()));
        }
        return entries.size() >= forum.site().pageSize()
                ? halved(stretch)
                : new Fetched.Page(
                        content, Cursor.at(stretch.end()), !stretch.end().isBefore(latest));
    }

    private static boolean isOutside(Cursor stretch, Timeline.Entry entry) {
        return entry.at().isBefore(stretch.from()) || !entry.at().isBefore(stretch.end());
    }

    private Fetched halved(Cursor stretch) {
        Duration half = Duration.between(stretch.from(), stretch.end()).dividedBy(2);
        return half.compareTo(SHORTEST) < 0
                ? new Fetched.Unreadable("%d or more edits within two seconds of %s"
                        .formatted(forum.site().pageSize(), stretch.from()))
                : Fetched.Page.goOn(stretch.to(stretch.from().plus(half)));
    }
}
