package io.mayberelated.ingest.source.site;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.ingest.format.Draft;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comments of the last days, read again in rounds. A comment that its forum deletes may just disappear, and one that
 * waits for a moderator appears among older ones; neither shows in what is new or edited.
 */
final class ForumRechecks implements Source {
    private final SourceProfile profile;
    private final ForumConfig.Site site;
    private final ForumQuery query;
    private final Outbound outbound;
    private final InstantSource clock;
    private final Replies replies;

    ForumRechecks(SourceProfile profile, ForumConfig.Site site, Outbound outbound, InstantSource clock) {
        this.profile = profile;
        this.site = site;
        this.query = new ForumQuery(site, ForumQuery.Listing.COMMENTS);
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
        return Cursor.at(now.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Fetched after(Cursor cursor) {
        Instant stale = clock.instant().minus(site.recheckInterval());
        Cursor round = cursor.to().filter(end -> end.isAfter(stale)).isPresent() ? cursor : begun(cursor.seen());
        String json = query.json(round.from(), end(round), site.pageSize());
        Answer answer = outbound.ask(Question.post(site.endpoint(), json).with(site.headers()));
        return replies.judge(answer, said -> page(round, said));
    }

    private Cursor begun(Set<String> shown) {
        Instant end = clock.instant().minus(site.settle()).truncatedTo(ChronoUnit.MILLIS);
        return new Cursor(end.minus(site.recheckFor()), Optional.of(end), Optional.empty(), shown);
    }

    private Fetched page(Cursor round, Answer.Said said) {
        List<Timeline.Entry> entries = ForumAnswer.entries(said.body(), ForumQuery.Listing.COMMENTS.posted());
        Optional<Timeline.Entry> stray = entries.stream()
                .filter(entry -> entry.at().isBefore(round.from()))
                .findFirst();
        if (stray.isPresent() || !Timeline.isInOrder(entries)) {
            return new Fetched.Unreadable(
                    "asked for the oldest first from %s on, it lists something else".formatted(round.from()));
        }
        boolean isDone = entries.size() < site.pageSize()
                && entries.stream().allMatch(entry -> entry.at().equals(round.from()));
        Instant reached = isDone ? end(round) : entries.getLast().at();
        Shown before = Shown.of(round.seen());
        List<String> gone = before.goneFrom(round.from(), reached, entries);
        if (before.isTooMuchToBelieve(gone, round.from(), reached)) {
            return new Fetched.Unreadable("%d comments from %s to %s are gone at once, which is not believed"
                    .formatted(gone.size(), round.from(), reached));
        }
        Set<String> shown =
                before.with(round.from(), reached, entries, end(round).minus(site.recheckFor()));
        Content content = sink -> {
            Content.of(new ForumGraphql(), said.body()).into(sink);
            gone.forEach(id ->
                    sink.draft(0, new Draft.Withdrawal(TextId.of(new CommentId(id)), "its forum no longer shows it")));
        };
        return isDone
                ? new Fetched.Page(content, new Cursor(reached, Optional.empty(), Optional.empty(), shown), true)
                : new Fetched.Page(content, goneOn(round, reached, shown), false);
    }

    /** More of one instant than fit a page are passed over: they are read elsewhere, here they are only looked after. */
    private static Cursor goneOn(Cursor round, Instant reached, Set<String> shown) {
        Instant from = reached.equals(round.from()) ? reached.plusMillis(1) : reached;
        return new Cursor(from, round.to(), Optional.empty(), shown);
    }

    private static Instant end(Cursor round) {
        return round.to().orElseThrow(() -> new IllegalStateException("a round has an end"));
    }
}
