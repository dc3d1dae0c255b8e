package io.mayberelated.ingest.source.site;

import io.mayberelated.ingest.format.ForumGraphql;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Replies;
import io.mayberelated.ingest.source.Replies.OnTooMany;
import io.mayberelated.ingest.source.outbound.Outbound;
import io.mayberelated.ingest.source.outbound.Outside;
import io.mayberelated.ingest.source.outbound.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The GraphQL interface of a forum, and what all who ask it have in common. */
record ForumInterface(ForumConfig.Site site, Outbound outbound, InstantSource clock, Replies replies) {
    static ForumInterface of(ForumConfig.Site site, Outside outside) {
        return new ForumInterface(
                site,
                outside.atPace(site.pause()),
                outside.clock(),
                new Replies(outside.clock(), OnTooMany.CHALLENGED));
    }

    /** Takes what the forum lists, and the texts themselves as they go to their parser. */
    interface Listed {
        Fetched page(List<Timeline.Entry> entries, Content content);
    }

    /** @param timeField by which the query asks */
    Fetched ask(String query, String timeField, Listed listed) {
        return replies.judge(
                outbound.ask(Question.post(site.endpoint(), query).with(site.headers())),
                said -> listed.page(
                        ForumAnswer.entries(said.body(), timeField), Content.of(new ForumGraphql(), said.body())));
    }

    /** Where to begin when nothing was ever read. */
    Instant start(Instant now) {
        return site.since().orElseGet(() -> now.minus(site.lookBack()).truncatedTo(ChronoUnit.MILLIS));
    }

    /** What is younger may not be listed yet; forums count in milliseconds. */
    Instant settled() {
        return clock.instant().minus(site.settle()).truncatedTo(ChronoUnit.MILLIS);
    }
}
