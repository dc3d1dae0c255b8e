package io.mayberelated.recommend.subscribe;

import static io.mayberelated.events.RecommendationEvent.Kind.MENTION;
import static io.mayberelated.events.RecommendationEvent.Kind.RECOMMENDATION;
import static io.mayberelated.recommend.subscribe.Newness.isNew;

import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Discussion;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import io.mayberelated.recommend.graph.Work;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom a comment concerns. */
final class CommentRules {
    private final GraphView graph;
    private final Interests interests;
    private final Followed followed;
    private final Discussion discussion;

    CommentRules(GraphView graph, Interests interests) {
        this.graph = graph;
        this.interests = interests;
        this.followed = new Followed(graph, interests);
        this.discussion = new Discussion(graph);
    }

    /**
     * Its author names a followed work: a mention, and each other work named beside it is recommended. Its words are what
     * somebody waits for: each work that it names is recommended.
     *
     * @return whether its words are waited for and it names no work, as far as is known now
     */
    boolean apply(Comment comment, Notices notices) {
        Map<WorkId, List<Naming>> named = graph.named(comment.id()).stream()
                .collect(Collectors.groupingBy(Naming::work, LinkedHashMap::new, Collectors.toList()));
        named.keySet()
                .forEach(work ->
                        followed.followers(work).forEach(follower -> named(comment, named, work, follower, notices)));
        return matched(comment, named, notices);
    }

    /** Its words are waited for, and by now it will name no work any more: it is itself what to read. */
    void applySettled(Comment comment, Notices notices) {
        if (apply(comment, notices)) {
            matches(comment)
                    .forEach(match -> notices.add(notice(
                            RECOMMENDATION,
                            match.subscription(),
                            comment,
                            Optional.empty(),
                            reason(
                                    Reason.Type.MATCHES_TEXT,
                                    match.share(),
                                    Optional.empty(),
                                    BestSentence.of(comment.text(), match.words()),
                                    comment))));
        }
    }

    private void named(
            Comment comment, Map<WorkId, List<Naming>> named, WorkId work, Subscription follower, Notices notices) {
        List<Naming> places = named.getOrDefault(work, List.of());
        places.stream()
                .filter(naming -> naming.passage().isPresent() && isNew(naming.since(), follower))
                .findFirst()
                .ifPresent(naming -> notices.add(notice(
                        MENTION,
                        follower,
                        comment,
                        graph.work(work),
                        reason(Reason.Type.NAMED, naming.confidence(), Optional.empty(), naming.passage(), comment))));
        named.forEach((other, otherPlaces) -> {
            if (!followed.follows(follower, other) && isNew(later(places, otherPlaces), follower)) {
                notices.add(
                        notice(RECOMMENDATION, follower, comment, graph.work(other), together(comment, other, work)));
            }
        });
    }

    private Reason together(Comment comment, WorkId other, WorkId work) {
        return reason(
                Reason.Type.NAMED_TOGETHER,
                discussion.overlap(work, other).strength(),
                Optional.of(work),
                discussion.saying(comment, other, Optional.of(work)).passage(),
                comment);
    }

    private boolean matched(Comment comment, Map<WorkId, List<Naming>> named, Notices notices) {
        List<Interests.TextMatch> matches = matches(comment);
        boolean namesNone = true;
        for (List<Naming> places : named.values()) {
            Optional<Naming> placed = places.stream()
                    .filter(naming -> naming.passage().isPresent())
                    .findFirst();
            placed.ifPresent(naming -> matches.forEach(match -> matched(comment, naming, match, notices)));
            namesNone &= placed.isEmpty();
        }
        return namesNone && !matches.isEmpty();
    }

    private void matched(Comment comment, Naming naming, Interests.TextMatch match, Notices notices) {
        if (!followed.follows(match.subscription(), naming.work())) {
            notices.add(notice(
                    RECOMMENDATION,
                    match.subscription(),
                    comment,
                    graph.work(naming.work()),
                    reason(Reason.Type.MATCHES_TEXT, match.share(), Optional.empty(), naming.passage(), comment)));
        }
    }

    private List<Interests.TextMatch> matches(Comment comment) {
        return interests.matching(comment.text()).stream()
                .filter(match -> isNew(comment.since(), match.subscription()))
                .toList();
    }

    /** Two works are newly together once the later of the two is there. */
    private static Instant later(List<Naming> one, List<Naming> other) {
        Instant first = one.getFirst().since();
        Instant second = other.getFirst().since();
        return first.isAfter(second) ? first : second;
    }

    private static Reason reason(
            Reason.Type type, double share, Optional<WorkId> via, Optional<Passage> quote, Comment comment) {
        return new Reason(type, share, via, quote, Optional.of(comment.ref()));
    }

    private static Notice notice(
            Kind kind, Subscription subscription, Comment comment, Optional<Work> work, Reason reason) {
        return new Notice(kind, subscription, TextId.of(comment.id()), work.map(Work::ref), List.of(reason));
    }
}
