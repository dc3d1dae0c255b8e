package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.Passage;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Confidences;
import io.mayberelated.ingest.catalogue.Rule;
import io.mayberelated.ingest.evaluate.Tally.Case;
import io.mayberelated.ingest.evaluate.Tally.Verdict;
import io.mayberelated.ingest.mention.MarkedText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How often each rule is right, beside how often it is said to be. */
final class RuleTally {
    private final Map<String, Rule> byPlace = new HashMap<>();

    private record Counts(long right, long wrong, long elsewhere, long unjudged) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts and(Verdict verdict) {
            return switch (verdict) {
                case RIGHT -> new Counts(right + 1, wrong, elsewhere, unjudged);
                case WRONG -> new Counts(right, wrong + 1, elsewhere, unjudged);
                case ELSEWHERE -> new Counts(right, wrong, elsewhere + 1, unjudged);
                case UNJUDGED -> new Counts(right, wrong, elsewhere, unjudged + 1);
            };
        }

        long judged() {
            return right + wrong;
        }
    }

    /** Notes by which rules the works of a comment are found. */
    void note(Judged comment, Catalogue catalogue) {
        String text = comment.text();
        catalogue
                .rules(MarkedText.plain(text))
                .forEach((words, rule) -> byPlace.put(
                        place(comment.id(), text.codePointCount(0, words.start()), text.codePointCount(0, words.end())),
                        rule));
    }

    /** The table, and how far what is said is from what was counted. */
    void report(List<Case> cases, PrintStream out) {
        out.printf("%nby rule: how often it is said to be right, and how often it was%n");
        double apart = 0;
        long judged = 0;
        for (Map.Entry<Rule, Counts> each : counts(cases).entrySet()) {
            Counts counts = each.getValue();
            double said = each.getKey().confidence();
            Optional<Double> was = Tally.share(counts.right(), counts.judged());
            out.printf(
                    Locale.ROOT,
                    "  %-16s said %.2f  was %s  right %3d  wrong %3d  elsewhere %3d  unjudged %4d%n",
                    each.getKey(),
                    said,
                    was.map(share -> String.format(Locale.ROOT, "%.2f", share)).orElse("   -"),
                    counts.right(),
                    counts.wrong(),
                    counts.elsewhere(),
                    counts.unjudged());
            apart += Math.abs(was.orElse(said) - said) * counts.judged();
            judged += counts.judged();
        }
        out.printf(Locale.ROOT, "  apart by %.3f a link on the average (expected calibration error)%n", apart / judged);
    }

    /** Writes the confidences that follow from what was counted; a rule that was not counted keeps its own. */
    void write(List<Case> cases, Path file) throws IOException {
        Map<Rule, Counts> counts = counts(cases);
        List<String> lines = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Counts counted = counts.getOrDefault(rule, Counts.NONE);
            boolean isCounted = counted.judged() > 0;
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%.2f\t%s",
                    rule,
                    isCounted ? Confidences.fitted(counted.right(), counted.wrong()) : rule.confidence(),
                    isCounted
                            ? "counted: %d right, %d wrong".formatted(counted.right(), counted.wrong())
                            : "not counted"));
        }
        Files.write(file, lines);
    }

    private Map<Rule, Counts> counts(List<Case> cases) {
        Map<Rule, Counts> counts = new EnumMap<>(Rule.class);
        for (Case one : cases) {
            Passage words = one.surface();
            Rule rule = byPlace.get(place(one.comment(), words.start(), words.end()));
            if (rule != null) {
                counts.merge(rule, Counts.NONE.and(one.verdict()), (some, _) -> some.and(one.verdict()));
            }
        }
        return counts;
    }

    private static String place(String comment, int start, int end) {
        return comment + " " + start + " " + end;
    }
}
