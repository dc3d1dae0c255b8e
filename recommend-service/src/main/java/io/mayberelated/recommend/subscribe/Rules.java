package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Discussion;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import java.util.List;
import java.util.Optional;

/**
 * What to tell whom when an event came. Pure: the graph already has the event and all that came before it.
 *
 * <p>A comment, its links, its meaning and the works they lead to come in any order. So each of them is a reason to look at
 * the whole comment again; what was told before is not told twice, whoever asks.
 */
public final class Rules {
    private final GraphView graph;
    private final Interests interests;
    private final Notices notices;
    private final CommentRules comments;
    private final WorkRules works;

    public Rules(GraphView graph, Interests interests, Notices notices) {
        this.graph = graph;
        this.interests = interests;
        this.notices = notices;
        this.comments = new CommentRules(graph, interests);
        this.works = new WorkRules(graph, interests);
    }

    /** @return whether to look again a little later: it answers an interest, and which works it names may not be known yet */
    public boolean commented(Posted event) {
        Optional<Comment> comment = graph.comment(event.id());
        return comment.isPresent() && comments.apply(comment.get(), Arrived.meaning(event), notices);
    }

    /** The comment was there for a while; what it names is known by now. */
    public void settled(Posted event) {
        graph.comment(event.id()).ifPresent(comment -> comments.applySettled(comment, Arrived.meaning(event), notices));
    }

    public void described(Described event) {
        works.described(event, notices);
        works.cites(event.id(), notices);
        if (isNewToAnybody(event.id())) {
            arrived(event.id());
        }
    }

    public void linked(TextId source) {
        switch (source.kind()) {
            case COMMENT -> graph.comment(new CommentId(source.id())).ifPresent(this::look);
            case WORK -> works.cites(new WorkId(source.id()), notices);
        }
    }

    /** Who was told of something that is gone is told so, too. */
    public void withdrawn(List<ToldLedger.Entry> told) {
        told.forEach(entry ->
                interests.find(entry.subscription()).ifPresent(whose -> notices.add(Notice.withdrawal(whose, entry))));
    }

    /** What names or cites a work may be known before the work. */
    private void arrived(WorkId id) {
        new Discussion(graph).naming(id, Discussion.COMMENTS_MAX).forEach(this::look);
        graph.citing(id).forEach(citing -> works.cites(citing, notices));
    }

    /** What a comment means comes with the comment, and is looked at then. */
    private void look(Comment comment) {
        Optional<Embedding> unknown = Optional.empty();
        comments.apply(comment, unknown, notices);
    }

    private boolean isNewToAnybody(WorkId id) {
        return graph.work(id)
                .flatMap(work -> interests
                        .oldest()
                        .map(Newness::whatConcerns)
                        .map(from -> !work.since().isBefore(from)))
                .orElse(false);
    }
}
