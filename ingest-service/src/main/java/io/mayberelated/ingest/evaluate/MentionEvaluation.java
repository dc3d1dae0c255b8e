package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.JsonEvents;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.catalogue.Catalogue;
import io.mayberelated.ingest.catalogue.Overrides;
import io.mayberelated.ingest.catalogue.Usage;
import io.mayberelated.ingest.evaluate.CommentFiles.Read;
import io.mayberelated.ingest.evaluate.MarkdownEvaluation.Count;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Links comments from their words alone and compares with what their authors linked.
 *
 * <p>A link is right when the author linked that work anywhere in the comment, wrong when it overlaps a mention of
 * another work, and else not judged: authors do not link every mention. A mention is found when its work is linked. What
 * texts call works is learned from the other comments only.
 */
final class MentionEvaluation {
    private static final int ERRORS_SHOWN = 10;
    private static final int UNJUDGED_SHOWN = 50;
    private static final long SEED = 20_261_124;

    private final PrintStream out;
    private final MentionsInText mentions = new MentionsInText();

    MentionEvaluation(PrintStream out) {
        this.out = out;
    }

    /**
     * @param history     comments that may be learned from, too
     * @param json        where to write the figures
     * @param cases       where to write every link and every missed mention
     * @param confidences where to write how often each rule is right
     */
    record Paths(
            Path data, Optional<Path> history, Optional<Path> json, Optional<Path> cases, Optional<Path> confidences) {}

    void run(Paths paths) throws IOException {
        Path data = paths.data();
        Library library = Library.read(data.resolve("works.jsonl"));
        List<Judged> comments = Judged.read(data.resolve("mentions.jsonl"));
        List<Path> learnable = new ArrayList<>(List.of(data.resolve("comments.jsonl")));
        if (paths.history().isPresent()) {
            learnable.addAll(CommentFiles.in(paths.history().get()));
        }
        Usage usage = CommentFiles.usage(learnable);
        out.printf(
                Locale.ROOT,
                "%d works, %d comments; what works are called is learned from %d links in %d texts, never from the comment itself%n",
                library.works().size(),
                comments.size(),
                usage.links(),
                usage.bySource().size());
        library.rejected().forEach(reason -> out.printf("works.jsonl, %s%n", reason));
        Map<String, Read> read = CommentFiles.read(data.resolve("comments.jsonl"));
        RuleTally rules = new RuleTally();
        Tally tally = tally(comments, read, new Known(library, usage), rules);
        TallyReport report = new TallyReport(tally, library, out);
        report.table();
        rules.report(tally.cases(), out);
        Map<Kind, Count> markdown = new MarkdownEvaluation(library).run(comments, read);
        report.markdown(markdown);
        report.errors(ERRORS_SHOWN);
        report.unjudged(UNJUDGED_SHOWN, SEED);
        if (paths.cases().isPresent()) {
            new CaseFile(tally, library).write(paths.cases().get());
        }
        if (paths.confidences().isPresent()) {
            rules.write(tally.cases(), paths.confidences().get());
        }
        if (paths.json().isPresent()) {
            Files.write(
                    paths.json().get(),
                    JsonEvents.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tally.summary(markdown)));
        }
    }

    private record Known(Library library, Usage usage) {}

    /** @param read the comments as they were handed in, with what their source tells them to be about */
    private Tally tally(List<Judged> comments, Map<String, Read> read, Known known, RuleTally rules)
            throws IOException {
        Catalogue all = Catalogue.of(known.library().works(), known.usage(), Overrides.shipped());
        Tally tally = new Tally(known.library());
        for (Judged comment : comments) {
            Catalogue others = all.with(known.usage().without(comment.id()));
            Optional<WorkName> about =
                    Optional.ofNullable(read.get(comment.id())).flatMap(Read::about);
            tally.add(
                    comment,
                    known.library()
                            .links(
                                    TextId.of(new CommentId(comment.id())),
                                    mentions.in(MarkedText.plain(comment.text()), others, about)));
            rules.note(comment, others);
        }
        return tally;
    }
}
