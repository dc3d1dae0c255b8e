package io.mayberelated.ingest.evaluate;

import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkAddress;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.evaluate.CommentFiles.Read;
import io.mayberelated.ingest.evaluate.Judged.Gold;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MentionsInText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of the addresses that authors linked: of the hyperlinks in the markdown, and of the identifiers that
 * these addresses hold, written out in the plain text as people do ("… (arXiv:1706.03762)").
 */
final class MarkdownEvaluation {
    private final MentionsInText mentions = new MentionsInText();
    private final Library library;

    MarkdownEvaluation(Library library) {
        this.library = library;
    }

    /**
     * Right and wrong links of one kind, and how many of {@code n} mentions of known works were found. Addresses that
     * stand in the text as they are were no links of their authors', so they are not judged.
     */
    record Count(long right, long wrong, long found, long n) {
        static final Count NONE = new Count(0, 0, 0, 0);

        Count and(Count more) {
            return new Count(right + more.right, wrong + more.wrong, found + more.found, n + more.n);
        }

        Optional<Double> precision() {
            return Tally.share(right, right + wrong);
        }

        Optional<Double> recall() {
            return Tally.share(found, n);
        }
    }

    Map<Kind, Count> run(List<Judged> comments, Map<String, Read> marked) {
        Map<Kind, Count> counts = new TreeMap<>();
        for (Judged comment : comments) {
            List<Gold> linked = comment.mentions().stream()
                    .filter(gold -> gold.url().isPresent())
                    .toList();
            Read read = marked.get(comment.id());
            MarkedText text = read == null ? MarkedText.plain("") : read.text();
            counts.merge(Kind.LINK, count(comment, Kind.LINK, text, linked), Count::and);
            List<Gold> identified =
                    linked.stream().filter(gold -> identifier(gold).isPresent()).toList();
            MarkedText written = MarkedText.plain(written(comment.text(), identified));
            counts.merge(Kind.IDENTIFIER, count(comment, Kind.IDENTIFIER, written, identified), Count::and);
        }
        return counts;
    }

    private Count count(Judged comment, Kind kind, MarkedText text, List<Gold> linked) {
        List<Link> links = library.links(TextId.of(new CommentId(comment.id())), mentions.in(text)).stream()
                .filter(link -> link.kind() == kind)
                .toList();
        Set<WorkId> meant = new HashSet<>();
        linked.forEach(gold -> work(gold).ifPresent(meant::add));
        Set<WorkId> targets = new HashSet<>();
        links.forEach(link -> link.target().ifPresent(targets::add));
        Set<WorkId> wrong = new HashSet<>();
        links.stream()
                .filter(link -> isAnchor(link, linked))
                .forEach(link -> link.target().ifPresent(wrong::add));
        wrong.removeAll(meant);
        long right = targets.stream().filter(meant::contains).count();
        long found = linked.stream()
                .filter(gold -> work(gold).filter(targets::contains).isPresent())
                .count();
        long n = linked.stream().filter(gold -> work(gold).isPresent()).count();
        return new Count(right, wrong.size(), found, n);
    }

    private static boolean isAnchor(Link link, List<Gold> linked) {
        String words = link.place().map(place -> place.surface().exact()).orElse("");
        return linked.stream()
                .anyMatch(gold -> gold.surface().contains(words)
                        || words.contains(gold.surface())
                        || identifier(gold).filter(words::contains).isPresent());
    }

    private Optional<WorkId> work(Gold gold) {
        return gold.work().flatMap(id -> library.work(WorkName.parse(id)));
    }

    private static Optional<String> identifier(Gold gold) {
        return gold.url()
                .flatMap(WorkAddress::name)
                .filter(name -> name.scheme().isIdentifier())
                .map(MarkdownEvaluation::spelled);
    }

    private static String spelled(WorkName name) {
        return switch (name.scheme()) {
            case DOI -> name.value();
            case ARXIV -> "arXiv:" + name.value();
            default -> name.toString();
        };
    }

    private static String written(String text, List<Gold> identified) {
        StringBuilder written = new StringBuilder(text);
        identified.stream()
                .sorted(Comparator.comparingInt(Gold::end).reversed())
                .forEach(gold -> written.insert(
                        text.offsetByCodePoints(0, gold.end()),
                        " (" + identifier(gold).orElseThrow() + ")"));
        return written.toString();
    }
}
