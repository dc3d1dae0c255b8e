package io.mayberelated.recommend.explain;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Discussion;
import io.mayberelated.recommend.candidates.Evidence;
import io.mayberelated.recommend.candidates.Saying;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.rank.Ranked;
import io.mayberelated.recommend.rank.Ranked.Weighed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why. The shares of the reasons of one recommendation sum to its score. */
public final class Explainer {
    /** More of one type nobody reads; what the others add is counted with the first of their type. */
    public static final int OF_ONE_TYPE_MAX = 2;

    /** Of those that name a well-known work, the best of the newest are shown. */
    private static final int COMMENTS_MAX = 16;

    private final Discussion discussion;

    public Explainer(GraphView graph) {
        this.discussion = new Discussion(graph);
    }

    /** Best first. */
    public List<Reason> explain(Ranked ranked) {
        List<Reason> all = ranked.evidence().stream()
                .filter(weighed -> weighed.share() > 0)
                .sorted(Comparator.comparingDouble(Weighed::share).reversed())
                .flatMap(weighed -> reasons(ranked.work(), weighed))
                .sorted(Comparator.comparingDouble(Reason::share).reversed())
                .toList();
        return merged(all);
    }

    private Stream<Reason> reasons(WorkId work, Weighed weighed) {
        double share = weighed.share();
        return switch (weighed.evidence()) { // no default: a new kind of evidence must not compile until it can be said
            case Evidence.SamePassage(var via, var _, var by) ->
                said(Reason.Type.NAMED_TOGETHER, share, work, Optional.of(via), by);
            case Evidence.NamedTogether(var via, var _, var by) ->
                said(Reason.Type.NAMED_TOGETHER, share, work, Optional.of(via), by);
            case Evidence.Answers(var via, var _, var by) ->
                said(Reason.Type.ANSWERS, share, work, Optional.of(via), by);
            case Evidence.SameThread(var via, var _, var by) ->
                said(Reason.Type.SAME_THREAD, share, work, Optional.of(via), by);
            case Evidence.Cites(var via, var _) -> bare(Reason.Type.CITES, share, via);
            case Evidence.CitedBy(var via, var _) -> bare(Reason.Type.CITED_BY, share, via);
            case Evidence.CoCited(var via, var _) -> bare(Reason.Type.CO_CITED, share, via);
            case Evidence.Coupled(var via, var _) -> bare(Reason.Type.COUPLED, share, via);
            case Evidence.SameAuthor(var via, var _) -> bare(Reason.Type.SAME_AUTHOR, share, via);
            case Evidence.Walked(var _, var via, var by) -> said(Reason.Type.WALK, share, work, via, list(by));
            case Evidence.SimilarText(var _, var quote) -> Stream.of(quoted(share, quote));
            case Evidence.Discussed _ ->
                said(Reason.Type.DISCUSSED, share, work, Optional.empty(), discussion.mentioning(work, COMMENTS_MAX));
            case Evidence.Fresh(var event, var _, var by) -> said(type(event), share, work, Optional.empty(), list(by));
        };
    }

    private static Reason.Type type(Evidence.Fresh.Event event) {
        return switch (event) {
            case PUBLISHED -> Reason.Type.RECENT;
            case DISCUSSED -> Reason.Type.REVIVED;
        };
    }

    /** With the words of the comments, the best first; each has an equal part. */
    private Stream<Reason> said(
            Reason.Type type, double share, WorkId work, Optional<WorkId> via, Collection<CommentId> by) {
        List<Saying> sayings =
                discussion.best(by, work, via).stream().limit(OF_ONE_TYPE_MAX).toList();
        if (sayings.isEmpty()) {
            return Stream.of(new Reason(type, share, via, Optional.empty(), Optional.empty()));
        }
        return sayings.stream()
                .map(saying -> new Reason(
                        type,
                        share / sayings.size(),
                        via,
                        saying.passage(),
                        Optional.of(saying.comment().ref())));
    }

    private static List<CommentId> list(Optional<CommentId> one) {
        return one.stream().toList();
    }

    private static Stream<Reason> bare(Reason.Type type, double share, WorkId via) {
        return Stream.of(new Reason(type, share, Optional.of(via), Optional.empty(), Optional.empty()));
    }

    private static Reason quoted(double share, Optional<Passage> quote) {
        return new Reason(Reason.Type.SIMILAR_TEXT, share, Optional.empty(), quote, Optional.empty());
    }

    private static List<Reason> merged(List<Reason> all) {
        List<Reason> shown = new ArrayList<>();
        for (Reason reason : all) {
            List<Reason> alike = shown.stream()
                    .filter(other -> other.type() == reason.type())
                    .toList();
            if (alike.size() < OF_ONE_TYPE_MAX) {
                shown.add(reason);
            } else {
                Reason first = alike.getFirst();
                shown.set(shown.indexOf(first), with(first, reason.share()));
            }
        }
        shown.sort(Comparator.comparingDouble(Reason::share).reversed());
        return List.copyOf(shown);
    }

    private static Reason with(Reason reason, double more) {
        return new Reason(reason.type(), reason.share() + more, reason.via(), reason.quote(), reason.comment());
    }
}
