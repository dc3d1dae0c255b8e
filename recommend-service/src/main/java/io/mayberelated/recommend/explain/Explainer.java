package io.mayberelated.recommend.explain;

import io.mayberelated.events.Passage;
import io.mayberelated.events.Reason;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.candidates.Evidence;
import io.mayberelated.recommend.candidates.Saying;
import io.mayberelated.recommend.rank.Ranked;
import io.mayberelated.recommend.rank.Ranked.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says why. The shares of the reasons of one recommendation sum to its score. */
public final class Explainer {
    /** More than this nobody reads; what the others add is counted with the first reason of their kind. */
    public static final int REASONS_MAX = 5;

    private Explainer() {}

    /** Best first. */
    public static List<Reason> explain(Ranked ranked) {
        List<Reason> all = ranked.evidence().stream()
                .sorted(Comparator.comparingDouble(Weighed::share).reversed())
                .flatMap(Explainer::reasons)
                .sorted(Comparator.comparingDouble(Reason::share).reversed())
                .toList();
        return merged(all);
    }

    private static Stream<Reason> reasons(Weighed weighed) {
        double share = weighed.share();
        return switch (weighed.evidence()) { // no default: a new kind of evidence must not compile until it can be said
            case Evidence.NamedTogether(var via, var _, var sayings) ->
                quoted(Reason.Type.NAMED_TOGETHER, share, via, sayings);
            case Evidence.SameThread(var via, var _, var sayings) ->
                quoted(Reason.Type.SAME_THREAD, share, via, sayings);
            case Evidence.Cites(var via, var _) -> Stream.of(bare(Reason.Type.CITES, share, Optional.of(via)));
            case Evidence.CitedBy(var via, var _) -> Stream.of(bare(Reason.Type.CITED_BY, share, Optional.of(via)));
            case Evidence.SimilarText(var _, var quote) ->
                Stream.of(new Reason(Reason.Type.SIMILAR_TEXT, share, Optional.empty(), quote, Optional.empty()));
        };
    }

    /** Each comment has an equal part, so that the best can be shown first without counting for more. */
    private static Stream<Reason> quoted(Reason.Type type, double share, WorkId via, List<Saying> sayings) {
        return sayings.stream().map(saying -> said(type, share / sayings.size(), via, saying));
    }

    private static Reason said(Reason.Type type, double share, WorkId via, Saying saying) {
        Optional<Passage> quote = saying.passage();
        return new Reason(
                type,
                share,
                Optional.of(via),
                quote,
                Optional.of(saying.comment().ref()));
    }

    private static Reason bare(Reason.Type type, double share, Optional<WorkId> via) {
        return new Reason(type, share, via, Optional.empty(), Optional.empty());
    }

    private static List<Reason> merged(List<Reason> all) {
        List<Reason> shown = new ArrayList<>(all.subList(0, Math.min(REASONS_MAX, all.size())));
        for (Reason rest : all.subList(shown.size(), all.size())) {
            int at = firstOf(rest.type(), shown);
            shown.set(at, with(shown.get(at), rest.share()));
        }
        return List.copyOf(shown);
    }

    /** The best of all where none of the kind is shown. */
    private static int firstOf(Reason.Type type, List<Reason> shown) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).type() == type)
                .findFirst()
                .orElse(0);
    }

    private static Reason with(Reason reason, double more) {
        return new Reason(reason.type(), reason.share() + more, reason.via(), reason.quote(), reason.comment());
    }
}
