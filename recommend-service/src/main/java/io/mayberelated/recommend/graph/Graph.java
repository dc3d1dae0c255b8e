package io.mayberelated.recommend.graph;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The graph itself, for one thread; what it tells is asked of a {@link GraphView}.
 *
 * <p>Topics have no order among each other, so links may come before the comment or the work they are about. They are
 * kept as they came, and count while both ends are there: any order of events ends in the same state, and applying one
 * again changes nothing.
 */
public final class Graph {
    private static final int[] NO_EDGES = {};

    final WorkNodes works = new WorkNodes();
    final CommentNodes comments = new CommentNodes();

    /** The comments that name each work, those of them that are not about it as a whole, and the works that cite it. */
    final Rows naming = new Rows(comments::newestFirst);

    final Rows mentioning = new Rows(comments::newestFirst);

    final Rows citing = new Rows(works::newestFirst);

    final Lately lately = new Lately();

    private final GraphView now = new View(this, Instant.MAX);
    private long revision;

    /** All that there is. Good for as long as the graph is not changed. */
    public GraphView now() {
        return now;
    }

    /** What there was at a moment, by the dates of works and comments; of edits and withdrawals only the last is known. */
    public GraphView asOf(Instant moment) {
        return new View(this, moment);
    }

    /** @param appended when the broker took the event */
    public void apply(WorkEvent event, Instant appended) {
        switch (event) {
            case WorkEvent.Described described -> describe(described, appended);
            case WorkEvent.Withdrawn _ -> forget(event.id());
        }
    }

    /** @param appended when the broker took the event */
    public void apply(CommentEvent event, Instant appended) {
        switch (event) {
            case CommentEvent.Posted posted -> post(posted, appended);
            case CommentEvent.Withdrawn _ -> forget(event.id());
        }
    }

    /** @param appended when the broker took the event */
    public void apply(Links event, Instant appended) {
        switch (event.source().kind()) {
            case COMMENT -> linkComment(new CommentId(event.source().id()), event, appended);
            case WORK -> linkWork(new WorkId(event.source().id()), event, appended);
        }
        revision++;
    }

    /** What is withdrawn, or was deleted without a word, is as if it had never been. */
    public void forget(WorkId id) {
        int work = works.number(id);
        citing.replace(work, referencesOf(work), NO_EDGES);
        works.remove(work);
        revision++;
    }

    /** What is withdrawn, or was deleted without a word, is as if it had never been. */
    public void forget(CommentId id) {
        int comment = comments.number(id);
        disconnect(comment);
        comments.remove(comment);
        revision++;
    }

    /** Grows with each event that was applied. */
    public long revision() {
        return revision;
    }

    public Size size() {
        return new Size(
                works.size(), comments.size(), naming.edges(), citing.edges(), works.authorships(), comments.replies());
    }

    /**
     * @param namings     how often a comment names a work
     * @param citations   how often a work cites another
     * @param authorships how often a person wrote a work
     * @param replies     how often a comment answers another
     */
    public record Size(int works, int comments, int namings, int citations, int authorships, int replies) {}

    /** Where a link was known before, it keeps the moment from which it was. */
    private PackedLinks packed(Links event, PackedLinks before, Instant appended) {
        List<PackedLinks.Entry> entries = new ArrayList<>();
        for (Link link : event.links()) {
            link.target().ifPresent(target -> {
                int work = works.number(target);
                long since = Math.min(before.sinceMillis(work).orElse(Long.MAX_VALUE), appended.toEpochMilli());
                entries.add(new PackedLinks.Entry(
                        work,
                        link.kind(),
                        link.confidence(),
                        since,
                        link.place().map(Mention.Place::passage)));
            });
        }
        return PackedLinks.of(entries);
    }

    /** Edges stand in the order of the dates of what they come from: when that moves, they are taken out and put back. */
    private void describe(WorkEvent.Described event, Instant appended) {
        int number = works.number(event.id());
        Optional<Work> before = works.get(number);
        Work work = Work.of(event, earlier(before.map(Work::since), appended));
        boolean stays = before.map(Work::from).filter(work.from()::equals).isPresent();
        if (!stays) {
            citing.replace(number, referencesOf(number), NO_EDGES);
        }
        works.put(number, work, WorkNames.of(event));
        if (!stays) {
            citing.replace(number, NO_EDGES, referencesOf(number));
        }
        revision++;
    }

    private void post(CommentEvent.Posted event, Instant appended) {
        int number = comments.number(event.id());
        Optional<Comment> before = comments.get(number);
        Comment comment = Comment.of(event, earlier(before.map(Comment::since), appended));
        boolean stays = before.map(Comment::from).filter(comment.from()::equals).isPresent();
        if (!stays) {
            disconnect(number);
        }
        comments.put(number, comment);
        if (!stays) {
            naming.replace(number, NO_EDGES, namedIn(number));
            mentioning.replace(number, NO_EDGES, mentionedIn(number));
        }
        if (before.isEmpty() && mentionedIn(number).length > 0) {
            lately.hear(event.id()); // its links came first
        }
        revision++;
    }

    private void linkComment(CommentId id, Links event, Instant appended) {
        int comment = comments.number(id);
        int[] named = namedIn(comment);
        int[] mentioned = mentionedIn(comment);
        comments.link(comment, packed(event, comments.links(comment), appended));
        naming.replace(comment, named, namedIn(comment));
        mentioning.replace(comment, mentioned, mentionedIn(comment));
        if (mentioned.length == 0 && mentionedIn(comment).length > 0) {
            lately.hear(id);
        }
    }

    private void linkWork(WorkId id, Links event, Instant appended) {
        int work = works.number(id);
        int[] before = referencesOf(work);
        works.link(work, packed(event, works.links(work), appended));
        citing.replace(work, before, referencesOf(work));
    }

    private void disconnect(int comment) {
        naming.replace(comment, namedIn(comment), NO_EDGES);
        mentioning.replace(comment, mentionedIn(comment), NO_EDGES);
    }

    private int[] mentionedIn(int comment) {
        return comments.has(comment) ? comments.links(comment).targets(kind -> kind != Mention.Kind.ABOUT) : NO_EDGES;
    }

    /** None while the comment itself is not there. */
    private int[] namedIn(int comment) {
        return comments.has(comment) ? comments.links(comment).targets(_ -> true) : NO_EDGES;
    }

    /** None while the work itself is not there. */
    private int[] referencesOf(int work) {
        return works.has(work) ? works.references(work) : NO_EDGES;
    }

    private static Instant earlier(Optional<Instant> known, Instant now) {
        return known.filter(then -> then.isBefore(now)).orElse(now);
    }
}
