package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Link;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.evaluate.ReferenceData.Question;
import io.mayberelated.ingest.evaluate.ReferenceData.Trial;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resolves reference strings, each as a comment of its own, against collections that hold some of their works. Any link
 * to another work is wrong, also of a string whose work is not there.
 */
final class ReferenceEvaluation {
    private static final int ERRORS_SHOWN = 10;

    private final PrintStream out;
    private final MentionsInText mentions = new MentionsInText();
    private final List<String> errors = new ArrayList<>();

    ReferenceEvaluation(PrintStream out) {
        this.out = out;
    }

    /**
     * @param n      strings whose work is in the collection
     * @param absent strings whose work is not
     */
    record Count(long right, long wrong, long n, long absent, long absentLinked) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count and(Count more) {
            return new Count(
                    right + more.right,
                    wrong + more.wrong,
                    n + more.n,
                    absent + more.absent,
                    absentLinked + more.absentLinked);
        }
    }

    record Figures(
            Optional<Double> precision,
            Optional<Double> recall,
            long n,
            long right,
            long wrong,
            long absent,
            long absentLinked) {
        static Figures of(Count count) {
            return new Figures(
                    Tally.share(count.right(), count.right() + count.wrong()),
                    Tally.share(count.right(), count.n()),
                    count.n(),
                    count.right(),
                    count.wrong(),
                    count.absent(),
                    count.absentLinked());
        }
    }

    /** @param cases where to write every string that was taken for another work, or not found */
    void run(Path data, Optional<Path> json, Optional<Path> cases) throws IOException {
        ReferenceData references = new ReferenceData();
        List<Trial> trials = new ArrayList<>(references.styles(data.resolve("crossref-styles.jsonl.gz")));
        trials.add(references.deposited(data.resolve("crossref-structured.jsonl")));
        trials.add(references.labelled(data.resolve("anystyle-core.jsonl")));
        trials.add(references.distill(data.resolve("distill.jsonl")));
        Map<String, Figures> figures = new TreeMap<>();
        Count all = Count.NONE;
        for (Trial trial : trials) {
            Count count = run(trial);
            figures.put(trial.name(), Figures.of(count));
            all = all.and(count);
        }
        row("all", Figures.of(all));
        out.printf("%nerrors:%n");
        errors.stream()
                .filter(line -> line.startsWith("wrong"))
                .limit(ERRORS_SHOWN)
                .forEach(out::println);
        if (cases.isPresent()) {
            Files.write(cases.get(), errors);
        }
        if (json.isPresent()) {
            figures.put("all", Figures.of(all));
            Files.write(
                    json.get(),
                    JsonEvents.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
    }

    private Count run(Trial trial) {
        Library library = Library.of(trial.collection());
        Catalogue catalogue = Catalogue.of(library.works(), Usage.NONE, Overrides.NONE);
        Map<String, Count> byGroup = new TreeMap<>();
        long start = System.nanoTime();
        for (Question question : trial.questions()) {
            byGroup.merge(question.group(), ask(question, library, catalogue), Count::and);
        }
        double micros = (System.nanoTime() - start)
                / 1_000.0
                / Math.max(1, trial.questions().size());
        out.printf(
                Locale.ROOT,
                "%n%s: %d works, %.0f µs a string%n",
                trial.name(),
                library.works().size(),
                micros);
        byGroup.forEach((group, count) -> row(group, Figures.of(count)));
        return byGroup.values().stream().reduce(Count.NONE, Count::and);
    }

    private Count ask(Question question, Library library, Catalogue catalogue) {
        TextId source = TextId.of(new CommentId("asked"));
        Set<WorkId> targets = new HashSet<>();
        for (Link link : library.links(source, mentions.in(MarkedText.plain(question.text()), catalogue))) {
            link.target().ifPresent(targets::add);
        }
        boolean isRight = question.work().filter(targets::contains).isPresent();
        long wrong = (long) targets.size() - (isRight ? 1 : 0);
        if (wrong > 0 || (question.work().isPresent() && !isRight)) {
            errors.add(String.join(
                    "\t",
                    wrong > 0 ? "wrong" : "missed",
                    question.group(),
                    question.text(),
                    question.work().map(library::title).orElse(""),
                    targets.stream().map(library::title).toList().toString()));
        }
        return question.work().isPresent()
                ? new Count(isRight ? 1 : 0, wrong, 1, 0, 0)
                : new Count(0, wrong, 0, 1, targets.isEmpty() ? 0 : 1);
    }

    private void row(String name, Figures figures) {
        out.printf(
                Locale.ROOT,
                "  %-30s precision %s  recall %s  (%d right of %d, %d wrong; %d of %d absent ones linked)%n",
                name,
                shown(figures.precision()),
                shown(figures.recall()),
                figures.right(),
                figures.n(),
                figures.wrong(),
                figures.absentLinked(),
                figures.absent());
    }

    private static String shown(Optional<Double> share) {
        return share.map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse("-");
    }
}
