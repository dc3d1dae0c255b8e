package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Discussion;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import java.util.Optional;

/**
 * What to tell whom when an event came. Pure: the graph already has the event and all that came before it.
 *
 * <p>A comment, its links and the works they lead to come in any order. So each of them is a reason to look at the whole
 * comment again; what was told before is not told twice, whoever asks.
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

    /** @return whether to look again a little later: somebody waits for its words, and which works it names may not be known yet */
    public boolean commented(CommentId id) {
        Optional<Comment> comment = graph.comment(id);
        return comment.isPresent() && comments.apply(comment.get(), notices);
    }

    /** The comment was there for a while; what it names is known by now. */
    public void settled(CommentId id) {
        graph.comment(id).ifPresent(comment -> comments.applySettled(comment, notices));
    }

    public void described(Described event) {
        works.described(event, notices);
        works.cites(event.id(), notices);
        if (isNewToAnybody(event.id())) {
            arrived(event.id());
        }
    }

    /** @return as {@link #commented} does */
    public boolean linked(TextId source) {
        return switch (source.kind()) {
            case COMMENT -> commented(new CommentId(source.id()));
            case WORK -> {
                works.cites(new WorkId(source.id()), notices);
                yield false;
            }
        };
    }

    /** What names or cites a work may be known before the work. */
    private void arrived(WorkId id) {
        new Discussion(graph).naming(id, Discussion.COMMENTS_MAX).forEach(comment -> comments.apply(comment, notices));
        graph.citing(id).forEach(citing -> works.cites(citing, notices));
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
