package io.mayberelated.recommend;

import io.mayberelated.events.Reason;
import io.mayberelated.events.RecommendationEvent.WorkRef;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.explain.Recommendation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is answered otherwise now than at an earlier moment, and why. */
public final class Difference {
    private Difference() {}

    /** What became of a work. */
    public enum Kind {
        /** It is answered now and was not then. */
        NEW,
        /** It was answered then and is not now. */
        GONE,
        /** It stands at another place. */
        MOVED
    }

    /**
     * One work that is answered otherwise.
     *
     * @param placeThen from 1
     * @param placeNow  from 1
     * @param because   the reasons that are there now and were not then; of a work that is gone, the other way round. May be
     *                  none: a work also moves because others do
     */
    public record Change(
            WorkRef work,
            Kind change,
            Optional<Integer> placeThen,
            Optional<Integer> placeNow,
            double scoreThen,
            double scoreNow,
            List<Reason> because) {
        public Change {
            because = List.copyOf(because);
        }
    }

    private record Placed(int place, Recommendation recommendation) {}

    /** In the order of the answer now; then what is gone, in the order of the answer then. */
    public static List<Change> between(List<Recommendation> then, List<Recommendation> now) {
        Map<WorkId, Placed> before = placed(then);
        Map<WorkId, Placed> after = placed(now);
        List<Change> changes = new ArrayList<>();
        after.forEach((work, placed) -> Optional.ofNullable(before.get(work))
                .ifPresentOrElse(
                        earlier -> {
                            if (earlier.place() != placed.place()) {
                                changes.add(moved(earlier, placed));
                            }
                        },
                        () -> changes.add(came(placed))));
        before.forEach((work, placed) -> {
            if (!after.containsKey(work)) {
                changes.add(gone(placed));
            }
        });
        return changes;
    }

    private static Map<WorkId, Placed> placed(List<Recommendation> answer) {
        Map<WorkId, Placed> placed = new LinkedHashMap<>();
        answer.forEach(one -> placed.put(one.work().id(), new Placed(placed.size() + 1, one)));
        return placed;
    }

    private static Change came(Placed now) {
        return new Change(
                now.recommendation().work(),
                Kind.NEW,
                Optional.empty(),
                Optional.of(now.place()),
                0,
                now.recommendation().score(),
                now.recommendation().reasons());
    }

    private static Change gone(Placed then) {
        return new Change(
                then.recommendation().work(),
                Kind.GONE,
                Optional.of(then.place()),
                Optional.empty(),
                then.recommendation().score(),
                0,
                then.recommendation().reasons());
    }

    private static Change moved(Placed then, Placed now) {
        List<Reason> known = then.recommendation().reasons();
        return new Change(
                now.recommendation().work(),
                Kind.MOVED,
                Optional.of(then.place()),
                Optional.of(now.place()),
                then.recommendation().score(),
                now.recommendation().score(),
                now.recommendation().reasons().stream()
                        .filter(reason -> known.stream().noneMatch(other -> isSame(reason, other)))
                        .toList());
    }

    /** The same thing said, whatever it counts for. */
    private static boolean isSame(Reason one, Reason other) {
        return one.type() == other.type()
                && one.via().equals(other.via())
                && one.comment()
                        .map(Reason.CommentRef::id)
                        .equals(other.comment().map(Reason.CommentRef::id));
    }
}
