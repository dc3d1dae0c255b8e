package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.Passage;
import io.mayberelated.ingest.evaluate.Judged.Gold;
import io.mayberelated.ingest.evaluate.MarkdownEvaluation.Count;
import io.mayberelated.ingest.evaluate.Tally.Case;
import io.mayberelated.ingest.evaluate.Tally.Scores;
import io.mayberelated.ingest.evaluate.Tally.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints a tally for people who want to know how far to trust it. */
final class TallyReport {
    private final Tally tally;
    private final Library library;
    private final PrintStream out;

    TallyReport(Tally tally, Library library, PrintStream out) {
        this.tally = tally;
        this.library = library;
        this.out = out;
    }

    void table() {
        out.printf(
                "%n%-16s %9s %7s %6s %6s %9s %9s | %6s %6s %7s%n",
                "kind", "precision", "strict", "right", "wrong", "elsewhere", "unjudged", "n", "found", "recall");
        tally.kinds().forEach(kind -> row(kind, tally.scores(kind)));
        row(Tally.ALL, tally.scores(Tally.ALL));
        out.printf(Locale.ROOT, "%nunjudged links per comment: %.2f%n", tally.unjudgedPerComment());
        out.printf("by confidence, which the rules set:%n");
        Map<Double, List<Case>> byConfidence = tally.cases().stream()
                .collect(Collectors.groupingBy(one -> one.link().confidence(), TreeMap::new, Collectors.toList()));
        byConfidence.forEach((confidence, some) -> out.printf(
                Locale.ROOT,
                "  %.2f  right %3d  wrong %3d  elsewhere %3d  unjudged %4d  %s%n",
                confidence,
                count(some, Verdict.RIGHT),
                count(some, Verdict.WRONG),
                count(some, Verdict.ELSEWHERE),
                count(some, Verdict.UNJUDGED),
                some.stream().map(Case::kind).distinct().sorted().collect(Collectors.joining(", "))));
    }

    void markdown(Map<Kind, Count> counts) {
        out.printf("%nread from markdown, and identifiers written out:%n");
        counts.forEach((kind, count) -> out.printf(
                Locale.ROOT,
                "  %-10s precision %s (%d right, %d wrong), recall %s (%d of %d)%n",
                kind.name().toLowerCase(Locale.ROOT),
                shown(count.precision()),
                count.right(),
                count.wrong(),
                shown(count.recall()),
                count.found(),
                count.n()));
    }

    void errors(int limit) {
        List<Case> wrong = tally.cases().stream()
                .filter(one -> one.verdict() == Verdict.WRONG)
                .sorted(Comparator.comparingDouble((Case one) -> one.link().confidence())
                        .reversed())
                .toList();
        out.printf("%nthe worst of %d errors, the most confident first:%n", wrong.size());
        wrong.stream()
                .limit(limit)
                .forEach(one -> out.printf(
                        "  %s: “%s” was taken for “%s”; the author: “%s”, %s%n      %s%n",
                        one.comment(),
                        one.surface().exact(),
                        title(one),
                        one.gold().map(Gold::surface).orElse(""),
                        one.gold().flatMap(tally::work).map(library::title).orElse("a work outside"),
                        around(one)));
    }

    void unjudged(int limit, long seed) {
        List<Case> unjudged = new ArrayList<>(tally.cases().stream()
                .filter(one -> one.verdict() == Verdict.UNJUDGED)
                .toList());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = unjudged.size() - 1; i > 0; i--) {
            Collections.swap(unjudged, i, random.nextInt(i + 1));
        }
        out.printf(
                "%n%d of %d links that no author judged, at random (%d):%n",
                Math.min(limit, unjudged.size()), unjudged.size(), seed);
        unjudged.stream()
                .limit(limit)
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "  %.2f %s “%s”: “%s”%n      %s%n",
                        one.link().confidence(),
                        one.kind(),
                        one.surface().exact(),
                        title(one),
                        around(one)));
    }

    private void row(String kind, Scores scores) {
        out.printf(
                Locale.ROOT,
                "%-16s %9s %7s %6d %6d %9d %9d | %6d %6d %7s%n",
                kind,
                shown(scores.precision()),
                shown(scores.strictPrecision()),
                scores.right(),
                scores.wrong(),
                scores.elsewhere(),
                scores.unjudged(),
                scores.n(),
                scores.found(),
                shown(scores.recall()));
    }

    private static String shown(Optional<Double> share) {
        return share.map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse("-");
    }

    private String title(Case one) {
        return one.link().target().map(library::title).orElse("");
    }

    private static long count(List<Case> some, Verdict verdict) {
        return some.stream().filter(one -> one.verdict() == verdict).count();
    }

    private static String around(Case one) {
        Passage surface = one.surface();
        return (surface.prefix() + "[" + surface.exact() + "]" + surface.suffix()).replace('\n', ' ');
    }
}
