package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Link;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.catalogue.Usage.Anchor;
import io.mayberelated.ingest.catalogue.Usage.Said;
import io.mayberelated.ingest.evaluate.AnchorAnswer.Figures;
import io.mayberelated.ingest.evaluate.AnchorAnswer.Verdict;
import io.mayberelated.ingest.evaluate.AnchorData.Taken;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the target of a link can be told from the words around it. */
final class AnchorEvaluation {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PrintStream out;
    private final MentionsInText mentions = new MentionsInText();

    AnchorEvaluation(PrintStream out) {
        this.out = out;
    }

    void run(Path data, Optional<Path> json) throws IOException {
        List<Taken> taken = new AnchorData(data).mentions();
        Set<WorkName> targets = taken.stream().map(Taken::target).collect(Collectors.toCollection(LinkedHashSet::new));
        Library library = Library.of(AnchorWorks.of(targets, data));
        long titled =
                library.works().stream().filter(AnchorEvaluation::hasTitle).count();
        out.printf(
                "%d links to %d works; of %d of them a title is known, of the others only an identifier%n",
                taken.size(), library.works().size(), titled);
        Usage usage = usage(taken);
        Catalogue catalogue = Catalogue.of(library.works(), usage, Overrides.shipped());
        AnchorReport report = new AnchorReport(library, out);
        Map<String, Figures> figures = new TreeMap<>();
        List<AnchorAnswer> untaught = answers(taken, library, catalogue.with(Usage.NONE), Usage.NONE);
        figures.put("words", report.table("from the words alone", untaught));
        List<AnchorAnswer> taught = answers(taken, library, catalogue, usage);
        figures.put("taught", report.table("with what other posts link", taught));
        report.errors(taught);
        if (json.isPresent()) {
            Files.write(
                    json.get(),
                    JsonEvents.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
    }

    /** @param usage what may be learned from, but for the post that is asked */
    private List<AnchorAnswer> answers(List<Taken> taken, Library library, Catalogue catalogue, Usage usage) {
        List<AnchorAnswer> answers = new ArrayList<>();
        Map<String, Catalogue> bySource = new TreeMap<>();
        for (Taken mention : taken) {
            Catalogue known = usage.bySource().isEmpty()
                    ? catalogue
                    : bySource.computeIfAbsent(mention.source(), source -> catalogue.with(usage.without(source)));
            answers.add(answer(mention, library, known));
        }
        return answers;
    }

    private AnchorAnswer answer(Taken mention, Library library, Catalogue catalogue) {
        Optional<Described> target = library.work(mention.target()).flatMap(library::described);
        List<Link> links = library.links(
                TextId.of(new CommentId("asked")), mentions.in(MarkedText.plain(mention.paragraph()), catalogue));
        boolean isFound = links.stream()
                .flatMap(link -> link.target().stream())
                .flatMap(work -> library.described(work).stream())
                .anyMatch(work -> target.filter(wanted -> areOne(wanted, work)).isPresent());
        Optional<WorkId> instead = links.stream()
                .filter(link -> overlaps(link, mention))
                .flatMap(link -> link.target().stream())
                .findFirst();
        Verdict verdict = isFound ? Verdict.FOUND : instead.isEmpty() ? Verdict.ABSTAINED : Verdict.WRONG;
        boolean isTitle = instead.filter(work -> areOne(library.title(work), mention.anchor()))
                .isPresent();
        boolean isUntitled = target.filter(AnchorEvaluation::hasTitle).isEmpty();
        return new AnchorAnswer(
                mention,
                known(target),
                verdict == Verdict.WRONG && isUntitled && isTitle ? Verdict.ELSEWHERE : verdict,
                instead);
    }

    /** The data has some works twice, once for each of its sources. */
    private static boolean areOne(Described wanted, Described found) {
        return wanted.id().equals(found.id()) || (hasTitle(wanted) && areOne(wanted.title(), found.title()));
    }

    private static boolean areOne(String title, String other) {
        return words(title).equals(words(other));
    }

    private static String words(String title) {
        return NO_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static boolean overlaps(Link link, Taken mention) {
        String text = mention.paragraph();
        int from = text.codePointCount(0, mention.offset());
        int to = text.codePointCount(0, mention.end());
        return link.place()
                .map(place -> place.surface())
                .filter(found -> found.start() < to && from < found.end())
                .isPresent();
    }

    private static boolean hasTitle(Described work) {
        return !work.title().equals(AnchorWorks.NO_TITLE);
    }

    private static String known(Optional<Described> target) {
        return target.filter(AnchorEvaluation::hasTitle)
                .map(work -> work.summary().isPresent() ? "title and abstract" : "title")
                .orElse("identifier only");
    }

    private static Usage usage(List<Taken> taken) {
        Map<String, Said> bySource = new TreeMap<>();
        taken.stream().collect(Collectors.groupingBy(Taken::source)).forEach((source, some) -> {
            List<Anchor> anchors = some.stream()
                    .map(each -> new Anchor(each.anchor(), each.target()))
                    .toList();
            bySource.put(source, new Said(anchors, Optional.empty(), List.of(), List.of()));
        });
        return new Usage(bySource);
    }
}
