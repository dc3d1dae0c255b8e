package io.mayberelated.recommend.subscribe;

import static io.mayberelated.events.RecommendationEvent.Kind.MENTION;
import static io.mayberelated.events.RecommendationEvent.Kind.RECOMMENDATION;
import static io.mayberelated.recommend.subscribe.Newness.isNew;

import io.mayberelated.events.Embedding;
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
    private final Documents documents;

    CommentRules(GraphView graph, Interests interests) {
        this.graph = graph;
        this.interests = interests;
        this.followed = new Followed(graph, interests);
        this.discussion = new Discussion(graph);
        this.documents = new Documents(graph);
    }

    /**
     * It names a followed work: a mention, and each other work named beside it is recommended. It answers another clause of
     * an interest: each work that it names is recommended.
     *
     * @return whether it answers an interest and names no work, as far as is known now
     */
    boolean apply(Comment comment, Optional<Embedding> meaning, Notices notices) {
        return new One(comment, meaning, notices).apply();
    }

    /** It answers an interest, and by now it will name no work any more: it is itself what to read. */
    void applySettled(Comment comment, Optional<Embedding> meaning, Notices notices) {
        One one = new One(comment, meaning, notices);
        if (one.apply()) {
            one.hits.stream().filter(one::isNewFor).forEach(one::isWhatToRead);
        }
    }

    /** One comment on its way through the rules. */
    private final class One {
        private final Comment comment;
        private final Notices notices;
        private final Map<WorkId, List<Naming>> named;
        private final Restrictions.Admission admission;
        private final List<Hit> hits;

        One(Comment comment, Optional<Embedding> meaning, Notices notices) {
            this.comment = comment;
            this.notices = notices;
            this.named = graph.named(comment.id()).stream()
                    .collect(Collectors.groupingBy(Naming::work, LinkedHashMap::new, Collectors.toList()));
            Arrived arrived = documents.of(comment, meaning);
            this.admission = interests.admission(arrived);
            this.hits = interests.hits(arrived, admission);
        }

        boolean apply() {
            named.forEach((work, places) -> followed.followers(work).stream()
                    .filter(admission::admits)
                    .forEach(follower -> named(work, places, follower)));
            boolean namesNone = true;
            for (List<Naming> places : named.values()) {
                Optional<Naming> placed = places.stream()
                        .filter(naming -> naming.passage().isPresent())
                        .findFirst();
                placed.ifPresent(naming -> hits.forEach(hit -> recommends(naming, hit)));
                namesNone &= placed.isEmpty();
            }
            return namesNone && hits.stream().anyMatch(this::isNewFor);
        }

        private void named(WorkId work, List<Naming> places, Subscription follower) {
            places.stream()
                    .filter(naming -> naming.passage().isPresent() && isNew(naming.since(), follower))
                    .findFirst()
                    .ifPresent(naming -> add(MENTION, follower, graph.work(work), mention(naming, work, follower)));
            named.forEach((other, otherPlaces) -> {
                if (!followed.follows(follower, other) && isNew(later(places, otherPlaces), follower)) {
                    add(RECOMMENDATION, follower, graph.work(other), together(other, work, follower));
                }
            });
        }

        private Reason mention(Naming naming, WorkId work, Subscription follower) {
            return reason(
                    Reason.Type.NAMED,
                    naming.confidence(),
                    Optional.empty(),
                    naming.passage(),
                    followed.clause(follower, work));
        }

        private Reason together(WorkId other, WorkId work, Subscription follower) {
            return reason(
                    Reason.Type.NAMED_TOGETHER,
                    discussion.overlap(work, other).strength(),
                    Optional.of(work),
                    discussion.saying(comment, other, Optional.of(work)).passage(),
                    followed.clause(follower, work));
        }

        /** What an old comment newly names is news, too. */
        private void recommends(Naming naming, Hit hit) {
            Instant since = naming.since().isAfter(comment.since()) ? naming.since() : comment.since();
            if (isNew(since, hit.subscription()) && !followed.follows(hit.subscription(), naming.work())) {
                Reason reason =
                        reason(hit.type(), hit.share(), Optional.empty(), naming.passage(), Optional.of(hit.clause()));
                add(RECOMMENDATION, hit.subscription(), graph.work(naming.work()), reason);
            }
        }

        private void isWhatToRead(Hit hit) {
            Reason reason = reason(
                    hit.type(),
                    hit.share(),
                    Optional.empty(),
                    BestSentence.of(comment.text(), hit.words()),
                    Optional.of(hit.clause()));
            add(RECOMMENDATION, hit.subscription(), Optional.empty(), reason);
        }

        private boolean isNewFor(Hit hit) {
            return isNew(comment.since(), hit.subscription());
        }

        private Reason reason(
                Reason.Type type,
                double share,
                Optional<WorkId> via,
                Optional<Passage> quote,
                Optional<String> clause) {
            return new Reason(type, share, via, quote, Optional.of(comment.ref()), clause);
        }

        private void add(Kind kind, Subscription subscription, Optional<Work> work, Reason reason) {
            notices.add(new Notice(kind, subscription, TextId.of(comment.id()), work.map(Work::ref), List.of(reason)));
        }
    }

    /** Two works are newly together once the later of the two is there. */
    private static Instant later(List<Naming> one, List<Naming> other) {
        Instant first = one.getFirst().since();
        Instant second = other.getFirst().since();
        return first.isAfter(second) ? first : second;
    }
}
