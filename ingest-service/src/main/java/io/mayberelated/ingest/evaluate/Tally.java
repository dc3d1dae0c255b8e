package io.mayberelated.ingest.evaluate;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mayberelated.events.Link;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Mention.Place;
import io.mayberelated.events.Passage;
import io.mayberelated.events.WorkId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.evaluate.Judged.Gold;
import io.mayberelated.ingest.evaluate.MarkdownEvaluation.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Counts what was right, wrong and not judged, and what was found. */
final class Tally {
    enum Verdict {
        RIGHT,
        WRONG,
        /** The author linked the very title to an address that no work of the data has: the same work, most likely. */
        ELSEWHERE,
        UNJUDGED
    }

    /** A link and what became of it. */
    record Case(String comment, Link link, Verdict verdict, Optional<Gold> gold) {
        String kind() {
            return link.kind().name().toLowerCase(Locale.ROOT);
        }

        Passage surface() {
            return Tally.surface(link).orElseThrow(() -> new IllegalStateException("a link without a place"));
        }
    }

    /**
     * A mention of the author's whose work was not linked.
     *
     * @param candidates the works that were kept there without a claim
     */
    record Miss(String comment, Gold gold, WorkId work, List<WorkId> candidates) {}

    /**
     * @param precision       right / (right + wrong); empty when there is neither
     * @param strictPrecision the same with {@link Verdict#ELSEWHERE} counted as wrong
     * @param n               mentions that could be found
     */
    record Scores(
            @JsonInclude Optional<Double> precision,
            @JsonInclude Optional<Double> strictPrecision,
            @JsonInclude Optional<Double> recall,
            long n,
            long found,
            long right,
            long wrong,
            long elsewhere,
            long unjudged) {}

    record Summary(@JsonUnwrapped Scores all, @JsonAnyGetter Map<String, Scores> byKind, double unjudgedPerComment) {}

    static final String ALL = "all";
    /** What an author linked that is neither a title nor a short name; a kind of the data, of no finder. */
    static final String LINKED_WORDS = "linked_words";

    /** "Paper: ", "Blog post: ". */
    private static final Pattern LABEL = Pattern.compile("^[A-Z][a-z]+(?: [a-z]+)?: ");

    private final Library library;
    private final List<Case> cases = new ArrayList<>();
    private final List<Miss> missed = new ArrayList<>();
    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private int comments;

    Tally(Library library) {
        this.library = library;
    }

    void add(Judged comment, List<Link> links) {
        comments++;
        Set<WorkId> linked = new HashSet<>();
        comment.mentions().forEach(gold -> work(gold).ifPresent(linked::add));
        Set<String> once = new HashSet<>();
        for (Link link : links) {
            Optional<String> place =
                    link.target().flatMap(work -> surface(link).map(words -> work + " at " + words.start()));
            if (place.filter(once::add).isPresent()) {
                cases.add(judge(comment, link, linked));
            }
        }
        comment.mentions().forEach(gold -> work(gold).ifPresent(work -> count(comment, gold, work, links)));
    }

    List<Case> cases() {
        return cases;
    }

    List<Miss> missed() {
        return missed;
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(wanted.keySet());
        cases.forEach(one -> kinds.add(one.kind()));
        kinds.remove(ALL);
        return kinds;
    }

    Scores scores(String kind) {
        long n = wanted.getOrDefault(kind, 0);
        long foundOfKind = found.getOrDefault(kind, 0);
        long right = count(kind, Verdict.RIGHT);
        long wrong = count(kind, Verdict.WRONG);
        long elsewhere = count(kind, Verdict.ELSEWHERE);
        return new Scores(
                share(right, right + wrong),
                share(right, right + wrong + elsewhere),
                share(foundOfKind, n),
                n,
                foundOfKind,
                right,
                wrong,
                elsewhere,
                count(kind, Verdict.UNJUDGED));
    }

    private long count(String kind, Verdict verdict) {
        return cases.stream()
                .filter(one -> one.verdict() == verdict)
                .filter(one -> kind.equals(ALL) || kind.equals(one.kind()))
                .count();
    }

    double unjudgedPerComment() {
        return share(count(ALL, Verdict.UNJUDGED), comments).orElse(0.0);
    }

    /** @param markdown what became of hyperlinks and identifiers, which stand beside what was found in plain text */
    Summary summary(Map<Mention.Kind, Count> markdown) {
        Map<String, Scores> byKind = new TreeMap<>();
        kinds().forEach(kind -> byKind.put(kind, scores(kind)));
        markdown.forEach((kind, count) -> byKind.put(kind.name().toLowerCase(Locale.ROOT), scores(count)));
        return new Summary(scores(ALL), byKind, unjudgedPerComment());
    }

    private static Scores scores(Count count) {
        return new Scores(
                count.precision(),
                count.precision(),
                count.recall(),
                count.n(),
                count.found(),
                count.right(),
                count.wrong(),
                0,
                0);
    }

    Optional<WorkId> work(Gold gold) {
        return gold.work().flatMap(id -> library.work(WorkName.parse(id)));
    }

    private void count(Judged comment, Gold gold, WorkId work, List<Link> links) {
        boolean isFound = links.stream().anyMatch(link -> link.target().equals(Optional.of(work)));
        if (!isFound) {
            missed.add(new Miss(comment.id(), gold, work, candidates(gold, links)));
        }
        String ofData = gold.kind().equals("link") ? LINKED_WORDS : gold.kind();
        for (String kind : List.of(ofData, ALL)) {
            wanted.merge(kind, 1, Integer::sum);
            found.merge(kind, isFound ? 1 : 0, Integer::sum);
        }
    }

    private static List<WorkId> candidates(Gold gold, List<Link> links) {
        return links.stream()
                .filter(link -> surface(link)
                        .filter(words -> gold.overlaps(words.start(), words.end()))
                        .isPresent())
                .flatMap(link -> link.candidates().stream())
                .distinct()
                .toList();
    }

    private Case judge(Judged comment, Link link, Set<WorkId> linked) {
        Optional<Gold> other = surface(link)
                .flatMap(words -> comment.mentions().stream()
                        .filter(gold -> gold.overlaps(words.start(), words.end()))
                        .filter(gold -> !work(gold).equals(link.target()))
                        .findFirst());
        Verdict verdict = link.target().filter(linked::contains).isPresent()
                ? Verdict.RIGHT
                : other.map(gold -> isItsTitle(gold, link) ? Verdict.ELSEWHERE : Verdict.WRONG)
                        .orElse(Verdict.UNJUDGED);
        return new Case(comment.id(), link, verdict, other);
    }

    private static boolean isItsTitle(Gold gold, Link link) {
        WorkName words =
                new WorkName(Scheme.TITLE, LABEL.matcher(gold.surface()).replaceFirst(""));
        return gold.work().isEmpty()
                && link.kind() == Mention.Kind.TITLE
                && surface(link)
                        .filter(surface -> words.equals(new WorkName(Scheme.TITLE, surface.exact())))
                        .isPresent();
    }

    private static Optional<Passage> surface(Link link) {
        return link.place().map(Place::surface);
    }

    static Optional<Double> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
