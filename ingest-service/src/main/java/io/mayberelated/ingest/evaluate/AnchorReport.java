package io.mayberelated.ingest.evaluate;

import io.mayberelated.ingest.evaluate.AnchorAnswer.Figures;
import io.mayberelated.ingest.evaluate.AnchorAnswer.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what became of the links. */
final class AnchorReport {
    private static final int ERRORS_SHOWN = 10;

    private final Library library;
    private final PrintStream out;

    AnchorReport(Library library, PrintStream out) {
        this.library = library;
        this.out = out;
    }

    /** By how much is known of the targets. */
    Figures table(String how, List<AnchorAnswer> answers) {
        out.printf("%n%s%n", how);
        answers.stream()
                .collect(Collectors.groupingBy(AnchorAnswer::known, TreeMap::new, Collectors.toList()))
                .forEach((known, some) -> row(known, Figures.of(some)));
        Figures all = Figures.of(answers);
        row("all", all);
        return all;
    }

    void errors(List<AnchorAnswer> answers) {
        out.printf("%nerrors:%n");
        answers.stream()
                .filter(answer -> answer.verdict() == Verdict.WRONG)
                .limit(ERRORS_SHOWN)
                .forEach(answer -> out.printf(
                        "  “%s” was taken for “%s”; it leads to %s, “%s”%n",
                        answer.mention().anchor(),
                        answer.instead().map(library::title).orElse(""),
                        answer.mention().target(),
                        library.work(answer.mention().target())
                                .map(library::title)
                                .orElse("")));
    }

    private void row(String name, Figures figures) {
        out.printf(
                Locale.ROOT,
                "  %-18s precision %s  recall %s  (%d links: %d found, %d wrong, %d elsewhere, %d abstentions)%n",
                name,
                shown(figures.precision()),
                shown(figures.recall()),
                figures.n(),
                figures.found(),
                figures.wrong(),
                figures.elsewhere(),
                figures.abstained());
    }

    private static String shown(Optional<Double> share) {
        return share.map(value -> String.format(Locale.ROOT, "%.3f", value)).orElse("-");
    }
}
