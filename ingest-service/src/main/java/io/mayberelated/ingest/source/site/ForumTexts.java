package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import java.time.Instant;

/** The comments or the posts of a forum in the order in which they were written. */
final class ForumTexts implements Source {
    private final SourceProfile profile;
    private final ForumInterface forum;
    private final ForumQuery.Listing listing;
    private final ForumQuery query;

    ForumTexts(SourceProfile profile, ForumInterface forum, ForumQuery.Listing listing) {
        this.profile = profile;
        this.forum = forum;
        this.listing = listing;
        this.query = new ForumQuery(forum.site(), listing);
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
        Timeline timeline = new Timeline(cursor, forum.settled(), forum.site().pageSize());
        return timeline.isAtEnd()
                ? Fetched.Page.caughtUp(cursor)
                : forum.ask(
                        query.json(cursor.from(), timeline.before(), timeline.limit()),
                        listing.posted(),
                        timeline::page);
    }
}
