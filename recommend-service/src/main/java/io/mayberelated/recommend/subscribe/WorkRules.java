package io.mayberelated.recommend.subscribe;

import static io.mayberelated.events.RecommendationEvent.Kind.RECOMMENDATION;
import static io.mayberelated.recommend.subscribe.Newness.isNew;

import io.mayberelated.events.Reason;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.Citation;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import io.mayberelated.recommend.graph.Work;
import java.util.List;
import java.util.Optional;

/** Whom a work concerns. */
final class WorkRules {
    private final GraphView graph;
    private final Interests interests;
    private final Followed followed;
    private final Documents documents;

    WorkRules(GraphView graph, Interests interests) {
        this.graph = graph;
        this.interests = interests;
        this.followed = new Followed(graph, interests);
        this.documents = new Documents(graph);
    }

    /** It is new, and answers somebody's interest. */
    void described(Described event, Notices notices) {
        graph.work(event.id()).ifPresent(work -> {
            Arrived arrived = documents.of(event);
            interests.hits(arrived, interests.admission(arrived)).stream()
                    .filter(hit -> isNew(work.since(), hit.subscription()))
                    .forEach(hit -> recommend(work, hit.subscription(), matches(event, hit), notices));
        });
    }

    /** It cites a followed work, which was not known before. */
    void cites(WorkId citing, Notices notices) {
        graph.work(citing).ifPresent(work -> {
            List<Naming> cited = graph.cited(citing);
            Restrictions.Admission admission = interests.admission(documents.of(work));
            for (Naming reference : cited) {
                followed.followers(reference.work()).stream()
                        .filter(follower -> isNew(reference.since(), follower) && admission.admits(follower))
                        .forEach(follower ->
                                recommend(work, follower, citedBy(reference.work(), cited, follower), notices));
            }
        });
    }

    /** What a reader follows is no news. */
    private void recommend(Work work, Subscription subscription, Reason reason, Notices notices) {
        if (!followed.follows(subscription, work.id())) {
            notices.add(new Notice(
                    RECOMMENDATION, subscription, TextId.of(work.id()), Optional.of(work.ref()), List.of(reason)));
        }
    }

    private static Reason matches(Described event, Hit hit) {
        return new Reason(
                hit.type(),
                hit.share(),
                Optional.empty(),
                event.summary().flatMap(summary -> BestSentence.of(summary, hit.words())),
                Optional.empty(),
                Optional.of(hit.clause()));
    }

    private Reason citedBy(WorkId via, List<Naming> cited, Subscription follower) {
        int references = (int) cited.stream().map(Naming::work).distinct().count();
        return new Reason(
                Reason.Type.CITED_BY,
                Citation.strength(references),
                Optional.of(via),
                Optional.empty(),
                Optional.empty(),
                followed.clause(follower, via));
    }
}
