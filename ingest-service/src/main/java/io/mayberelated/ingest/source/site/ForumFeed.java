package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.Feed;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Hold;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Question;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed that the forum publishes for readers of feeds. Read only while its interface has sent us away: the feed has the
 * latest few texts and less of each; once the interface is open again it tells all that was missed.
 */
final class ForumFeed implements Source {
    private final SourceProfile profile;
    private final URI feed;
    private final Hold interfaceHold;
    private final ForumInterface forum;

    /** @param interfaceHold not that of the feed */
    ForumFeed(SourceProfile profile, URI feed, Hold interfaceHold, ForumInterface forum) {
        this.profile = profile;
        this.feed = feed;
        this.interfaceHold = interfaceHold;
        this.forum = forum;
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
        return interfaceHold.isChallenged(forum.clock().instant())
                ? Optional.empty()
                : Optional.of("read only while the interface of the forum is closed to us");
    }

    @Override
    public Fetched after(Cursor cursor) {
        return forum.replies()
                .judge(
                        forum.outbound().ask(Question.get(feed)),
                        said -> new Fetched.Page(
                                Content.of(new Feed(), said.body()),
                                Cursor.at(forum.clock().instant()),
                                true));
    }
}
