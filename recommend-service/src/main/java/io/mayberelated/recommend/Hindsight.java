package io.mayberelated.recommend;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Question.About;
import io.mayberelated.recommend.Question.Wishes;
import io.mayberelated.recommend.RecommendReading.Answer;
import io.mayberelated.recommend.graph.Comment;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Naming;
import io.mayberelated.recommend.graph.SharedGraph;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Would it have been recommended? For comments that named a work: at which place was it answered, just before they were
 * posted, to who read the thread until then?
 *
 * <p>Each question is answered from the state of its moment. Only likeness of texts is as of today, since search-service
 * knows no other; of what it finds, what came later is left out.
 */
public final class Hindsight {
    private static final int LOOKED_AT_MAX = 100;
    private static final int HIT = 10;

    private final SharedGraph graph;
    private final RecommendReading reading;
    private final Lock oneAtATime = new ReentrantLock();
    private Optional<Made> last = Optional.empty();

    public Hindsight(SharedGraph graph, RecommendReading reading) {
        this.graph = graph;
        this.reading = reading;
    }

    /**
     * How it went over some time.
     *
     * @param comments that named a work which nobody had named in the thread
     * @param asked    of those, the ones before which something was there to ask with
     * @param named    how many works they named, that were known by then
     * @param hitAt10  the share of those that stood among the first ten
     * @param mrr      one over the place at which each stood, 0 beyond the hundredth, on average
     */
    public record Period(String week, int comments, int asked, int named, double hitAt10, double mrr) {}

    /**
     * @param weeks    by ISO 8601, the newest last
     * @param total    of all weeks
     * @param degraded whether similar texts could not be looked up for some
     */
    public record Report(List<Period> weeks, Period total, boolean degraded) {
        public Report {
            weeks = List.copyOf(weeks);
        }
    }

    /** What came of one comment. */
    private record Case(String week, boolean asked, List<Integer> places, boolean degraded) {}

    /** A comment just before it was posted. */
    private record Before(Comment comment, About about, Set<WorkId> named) {}

    /** The last report, and what it was made of. */
    private record Made(long revision, int comments, Report report) {}

    /**
     * One at a time, since it asks hundreds of questions; the same again, for as long as nothing came.
     *
     * @param comments how many, the newest that named a work
     */
    public Report report(int comments) {
        oneAtATime.lock();
        try {
            long revision = graph.revision();
            Optional<Report> same = last.filter(made -> made.revision() == revision && made.comments() == comments)
                    .map(Made::report)
                    .filter(report -> !report.degraded());
            Report report = same.orElseGet(() -> look(comments));
            last = Optional.of(new Made(revision, comments, report));
            return report;
        } finally {
            oneAtATime.unlock();
        }
    }

    private Report look(int comments) {
        Map<String, List<Case>> byWeek = new TreeMap<>();
        for (CommentId id : graph.read(view -> view.newestThatMention(comments))) {
            before(id)
                    .map(this::look)
                    .ifPresent(found -> byWeek.computeIfAbsent(found.week(), _ -> new ArrayList<>())
                            .add(found));
        }
        List<Case> all = byWeek.values().stream().flatMap(List::stream).toList();
        return new Report(
                byWeek.entrySet().stream()
                        .map(week -> period(week.getKey(), week.getValue()))
                        .toList(),
                period("all", all),
                all.stream().anyMatch(Case::degraded));
    }

    /** Empty when it named nothing new. */
    private Optional<Before> before(CommentId id) {
        return graph.read(view -> view.comment(id)).flatMap(comment -> {
            Set<WorkId> named = graph.read(view -> mentioned(id, view));
            return graph.read(justBefore(comment), view -> before(comment, named, view));
        });
    }

    private static Optional<Before> before(Comment comment, Set<WorkId> named, GraphView then) {
        Set<WorkId> subject = new LinkedHashSet<>();
        Set<WorkId> fresh = new LinkedHashSet<>(named);
        for (CommentId other : then.inThread(comment.thread())) {
            then.named(other).forEach(naming -> {
                fresh.remove(naming.work());
                subject.add(naming.work());
            });
        }
        fresh.removeIf(work -> then.work(work).isEmpty());
        List<CommentId> parent = comment.parent().stream()
                .filter(id -> then.comment(id).isPresent())
                .toList();
        List<String> thread = subject.isEmpty() ? List.of() : List.of(comment.thread());
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Before(
                        comment, new About(Optional.empty(), List.of(), List.of(), parent, thread, List.of()), fresh));
    }

    private Case look(Before before) {
        About about = before.about();
        String week = week(before.comment().from());
        if (about.threads().isEmpty() && about.comments().isEmpty()) {
            return new Case(week, false, List.of(), false);
        }
        Wishes then = Wishes.limit(LOOKED_AT_MAX).asOf(Optional.of(justBefore(before.comment())));
        Answer answer = reading.answer(new Question(about, then));
        List<WorkId> works = answer.recommendations().stream()
                .map(recommendation -> recommendation.work().id())
                .toList();
        return new Case(
                week,
                true,
                before.named().stream().map(work -> works.indexOf(work) + 1).toList(),
                answer.degraded());
    }

    /** What it is about, its readers know. */
    private static Set<WorkId> mentioned(CommentId id, GraphView view) {
        Set<WorkId> works = new LinkedHashSet<>();
        view.named(id).stream()
                .filter(naming -> !naming.isAbout())
                .map(Naming::work)
                .forEach(works::add);
        return works;
    }

    private static Period period(String week, List<Case> cases) {
        List<Integer> places = cases.stream()
                .filter(Case::asked)
                .flatMap(one -> one.places().stream())
                .toList();
        double hits = places.stream().filter(place -> place > 0 && place <= HIT).count();
        double reciprocal = places.stream()
                .mapToDouble(place -> place > 0 ? 1.0 / place : 0)
                .sum();
        int named = Math.max(1, places.size());
        return new Period(
                week,
                cases.size(),
                (int) cases.stream().filter(Case::asked).count(),
                places.size(),
                hits / named,
                reciprocal / named);
    }

    private static Instant justBefore(Comment comment) {
        return comment.from().minusMillis(1);
    }

    private static String week(Instant moment) {
        var day = moment.atZone(ZoneOffset.UTC);
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
