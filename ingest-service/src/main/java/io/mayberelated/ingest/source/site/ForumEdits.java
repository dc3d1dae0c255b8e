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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The comments or posts of a forum that were edited. The forum can be asked for those edited in a stretch of time, but
 * lists them by when they were written; so a stretch is taken as a whole, and a shorter one when it holds too many.
 */
final class ForumEdits implements Source {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final SourceProfile profile;
    private final ForumConfig.Site site;
    private final ForumQuery.Listing listing;
    private final ForumQuery query;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    ForumEdits(
            SourceProfile profile,
            ForumConfig.Site site,
            ForumQuery.Listing listing,
            Outbound outbound,
            InstantSource clock) {
        this.profile = profile;
        this.site = site;
        this.listing = listing;
        this.query = new ForumQuery(site, listing).edited();
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
        Instant latest = clock.instant().minus(site.settle()).truncatedTo(ChronoUnit.MILLIS);
        if (!cursor.from().isBefore(latest)) {
            return Fetched.Page.caughtUp(cursor);
        }
        Instant end = cursor.to().orElseGet(() -> cursor.from().plus(site.editWindow()));
        Cursor stretch = cursor.to(end.isBefore(latest) ? end : latest);
        String json = query.json(stretch.from(), end(stretch), site.pageSize());
        Answer answer = outbound.ask(Question.post(site.endpoint(), json).with(site.headers()));
        return replies.judge(answer, said -> page(stretch, latest, said));
    }

    private Fetched page(Cursor stretch, Instant latest, Answer.Said said) {
        List<Timeline.Entry> entries = ForumAnswer.entries(said.body(), listing.edited());
        Optional<Timeline.Entry> stray = entries.stream()
                .filter(entry ->
                        entry.at().isBefore(stretch.from()) || !entry.at().isBefore(end(stretch)))
                .findFirst();
        if (stray.isPresent()) {
            return new Fetched.Unreadable("asked for what was edited between %s and %s, it lists %s, edited at %s"
                    .formatted(
                            stretch.from(),
                            end(stretch),
                            stray.get().id(),
                            stray.get().at()));
        }
        if (entries.size() >= site.pageSize()) {
            return halved(stretch);
        }
        return new Fetched.Page(
                Content.of(new ForumGraphql(), said.body()),
                Cursor.at(end(stretch)),
                !end(stretch).isBefore(latest));
    }

    private Fetched halved(Cursor stretch) {
        Duration half = Duration.between(stretch.from(), end(stretch)).dividedBy(2);
        return half.compareTo(SHORTEST) < 0
                ? new Fetched.Unreadable(
                        "%d or more edits within two seconds of %s".formatted(site.pageSize(), stretch.from()))
                : new Fetched.Page(Content.NOTHING, stretch.to(stretch.from().plus(half)), false);
    }

    private static Instant end(Cursor stretch) {
        return stretch.to().orElseThrow(() -> new IllegalStateException("a stretch has an end"));
    }
}
