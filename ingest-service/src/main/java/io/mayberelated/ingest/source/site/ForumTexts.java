package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.ForumGraphql;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import io.mayberelated.ingest.source.outbound.Answer;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The comments or the posts of a forum in the order in which they were written. */
final class ForumTexts implements Source {
    private final SourceProfile profile;
    private final ForumConfig.Site site;
    private final ForumQuery.Listing listing;
    private final ForumQuery query;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    ForumTexts(
            SourceProfile profile,
            ForumConfig.Site site,
            ForumQuery.Listing listing,
            Outbound outbound,
            InstantSource clock) {
        this.profile = profile;
        this.site = site;
        this.listing = listing;
        this.query = new ForumQuery(site, listing);
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
        return Cursor.at(site.since().orElseGet(() -> now.minus(site.lookBack()).truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Timeline timeline = new Timeline(
                cursor, clock.instant().minus(site.settle()).truncatedTo(ChronoUnit.MILLIS), site.pageSize());
        if (timeline.isAtEnd()) {
            return Fetched.Page.caughtUp(cursor);
        }
        String json = query.json(cursor.from(), timeline.before(), timeline.limit());
        Answer answer = outbound.ask(Question.post(site.endpoint(), json).with(site.headers()));
        return replies.judge(
                answer,
                said -> timeline.page(
                        ForumAnswer.entries(said.body(), listing.posted()),
                        Content.of(new ForumGraphql(), said.body())));
    }
}
