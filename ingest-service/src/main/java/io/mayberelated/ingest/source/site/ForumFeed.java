package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.Feed;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A feed that the forum publishes for readers of feeds. Read only while its interface has sent us away: the feed has the
 * latest few texts and less of each; once the interface is open again it tells all that was missed.
 */
final class ForumFeed implements Source {
    private final SourceProfile profile;
    private final URI feed;
    private final Hold siteHold;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    /** @param siteHold of the interface, not of the feed */
    ForumFeed(SourceProfile profile, URI feed, Hold siteHold, Outbound outbound, InstantSource clock) {
        this.profile = profile;
        this.feed = feed;
        this.siteHold = siteHold;
        this.outbound = outbound;
        this.clock = clock;
        this.replies = new Replies(clock, OnTooMany.CHALLENGED);
    }

    @Override
    public SourceProfile profile() {
        return profile;
    }

    @Override
    public Cursor start(Instant now) {
        return Cursor.at(now);
    }

    @Override
    public Optional<String> standsBy() {
        return siteHold.isChallenged(clock.instant())
                ? Optional.empty()
                : Optional.of("read only while the interface of the forum is closed to us");
    }

    @Override
    public Fetched after(Cursor cursor) {
        return replies.judge(
                outbound.ask(Question.get(feed)),
                said -> new Fetched.Page(Content.of(new Feed(), said.body()), Cursor.at(clock.instant()), true));
    }
}
