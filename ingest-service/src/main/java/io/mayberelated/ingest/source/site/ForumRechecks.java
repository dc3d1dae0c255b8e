package io.mayberelated.ingest.source.site;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.ingest.format.Draft;
import io.mayberelated.ingest.source.Content;
import io.mayberelated.ingest.source.Cursor;
import io.mayberelated.ingest.source.Fetched;
import io.mayberelated.ingest.source.Source;
import io.mayberelated.ingest.source.SourceProfile;
import java.time.Instant;
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
    private final ForumInterface forum;
    private final ForumQuery query;

    ForumRechecks(SourceProfile profile, ForumInterface forum) {
        this.profile = profile;
        this.forum = forum;
        this.query = new ForumQuery(forum.site(), ForumQuery.Listing.COMMENTS);
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
        Instant stale = forum.clock().instant().minus(forum.site().recheckInterval());
        Cursor round = cursor.to().filter(end -> end.isAfter(stale)).isPresent() ? cursor : begun(cursor.seen());
        return forum.ask(
                query.json(round.from(), round.end(), forum.site().pageSize()),
                ForumQuery.Listing.COMMENTS.posted(),
                (entries, content) -> page(round, entries, content));
    }

    private Cursor begun(Set<String> shown) {
        Instant end = forum.settled();
        return new Cursor(end.minus(forum.site().recheckFor()), Optional.of(end), Optional.empty(), shown);
    }

    private Fetched page(Cursor round, List<Timeline.Entry> entries, Content listed) {
        Optional<Timeline.Entry> stray = entries.stream()
                .filter(entry -> entry.at().isBefore(round.from()))
                .findFirst();
        if (stray.isPresent() || !Timeline.isInOrder(entries)) {
            return new Fetched.Unreadable(
                    "asked for the oldest first from %s on, it lists something else".formatted(round.from()));
        }
        boolean isDone = entries.size() < forum.site().pageSize()
                && entries.stream().allMatch(entry -> entry.at().equals(round.from()));
        Instant reached = isDone ? round.end() : entries.getLast().at();
        Shown before = Shown.of(round.seen());
        List<String> gone = before.goneFrom(round.from(), reached, entries);
        if (before.isTooMuchToBelieve(gone, round.from(), reached)) {
            return new Fetched.Unreadable("%d comments from %s to %s are gone at once, which is not believed"
                    .formatted(gone.size(), round.from(), reached));
        }
        Set<String> shown = before.with(
                round.from(), reached, entries, round.end().minus(forum.site().recheckFor()));
        Content content = sink -> {
            listed.into(sink);
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
}
