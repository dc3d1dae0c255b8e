package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.Mention.Kind;
import io.mayberelated.events.WorkEvent;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.WorkName.Scheme;
import io.mayberelated.ingest.catalogue.Learning.Learned;
import io.mayberelated.ingest.mention.MarkedText;
import io.mayberelated.ingest.mention.MarkedText.Span;
import io.mayberelated.ingest.mention.MentionFinder;
import io.mayberelated.ingest.mention.Named;
import io.mayberelated.ingest.mention.ReferenceLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the works that are known in running text. A snapshot: a pure function of the works, of what people call them in
 * their links, and of what a person overrides.
 *
 * <p>Words that several works may be meant by are found once for each: nothing is claimed then, and all are kept. Words
 * that are known to name none are found as a concept.
 */
public final class Catalogue implements MentionFinder {
    public static final Catalogue EMPTY = of(List.of(), Usage.NONE, Overrides.NONE);

    private final List<KnownWork> works;
    private final Learning learning;
    private final Phrases own;
    private final Phrases learned;
    private final Habits habits;
    private final NamedResults results;
    private final AuthorTopics topics;
    private final Quotations quotations;
    private final References references;
    private final SpokenNames spoken;
    private final AuthorYears authorYears;

    private Catalogue(
            List<KnownWork> works,
            Learning learning,
            Phrases own,
            Learned learned,
            NamedResults results,
            AuthorTopics topics,
            Quotations quotations,
            References references,
            SpokenNames spoken) {
        this.works = works;
        this.learning = learning;
        this.own = own;
        this.learned = Phrases.of(learned.phrases());
        this.habits = learned.habits();
        this.results = results;
        this.topics = topics;
        this.quotations = quotations;
        this.references = references;
        this.spoken = spoken;
        this.authorYears = new AuthorYears(works, references);
    }

    public static Catalogue of(Collection<WorkEvent.Described> works, Usage usage, Overrides overrides) {
        return ofKnown(works.stream().map(KnownWork::of).toList(), usage, overrides);
    }

    static Catalogue ofKnown(Collection<KnownWork> known, Usage usage, Overrides overrides) {
        List<KnownWork> works = known.stream()
                .sorted(Comparator.comparing(work -> work.id().value()))
                .toList();
        OwnNames own = new OwnNames(works);
        Acronyms acronyms = new Acronyms(own.first(), works, usage);
        Learning learning = new Learning(works, acronyms, usage);
        List<Phrase> names = new ArrayList<>(own.own());
        names.addAll(acronyms.ofWorks());
        names.addAll(OwnNames.overridden(overrides, works));
        return new Catalogue(
                works,
                learning,
                Phrases.of(names),
                learning.from(usage),
                new NamedResults(works),
                new AuthorTopics(works),
                new Quotations(works),
                new References(works),
                new SpokenNames(own.spoken()));
    }

    /**
     * The same works, with what fewer texts call them.
     *
     * @param fewer a part of the usage that this was made from
     */
    public Catalogue with(Usage fewer) {
        return new Catalogue(
                works, learning, own, learning.from(fewer), results, topics, quotations, references, spoken);
    }

    /**
     * Names in the order of the text; words of two of them do not overlap. Then quotations, which are about the work that
     * they are from whatever they name.
     */
    @Override
    public List<Named> find(MarkedText text) {
        Tokens tokens = Tokens.of(text.text());
        return Stream.concat(found(text.text(), tokens).stream(), quotations.find(tokens).stream())
                .flatMap(found -> named(found, text.text()))
                .toList();
    }

    /** Why words name works, for those who measure the rules. */
    public Map<Span, Rule> rules(MarkedText text) {
        Tokens tokens = Tokens.of(text.text());
        return Stream.concat(found(text.text(), tokens).stream(), quotations.find(tokens).stream())
                .collect(Collectors.toMap(Found::words, Found::rule, (one, _) -> one));
    }

    private Stream<Named> named(Found found, String text) {
        if (found.rule() == Rule.CONCEPT) {
            WorkName words = new WorkName(Scheme.NICK, found.words().of(text));
            return Stream.of(new Named(Kind.CONCEPT, words, found.words(), Optional.empty()));
        }
        return found.works().stream().map(work -> named(found, work));
    }

    private Named named(Found found, int work) {
        return new Named(
                found.rule().kind(),
                works.get(work).id().name(),
                found.words(),
                Optional.of(found.rule().confidence()));
    }

    private List<Found> found(String text, Tokens tokens) {
        TitleLines titles = new TitleLines(text);
        List<Found> all = new ArrayList<>();
        own.findAll(tokens, new Claimed(tokens, titles, own, habits, all));
        learned.findAll(tokens, new Claimed(tokens, titles, learned, Habits.NONE, all));
        all.addAll(results.find(tokens));
        all.addAll(spoken.find(tokens));
        all.addAll(topics.find(text, tokens));
        List<ReferenceLine> lines = ReferenceLine.in(text);
        all.removeIf(found -> lines.stream().anyMatch(line -> line.words().overlaps(found.words())));
        all.addAll(references.find(lines, tokens));
        all.addAll(authorYears.find(text, tokens, lines));
        return longest(all);
    }

    /** The longest first; of two readings of the same words the one of lower rank. */
    private static List<Found> longest(List<Found> all) {
        List<Found> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(Found::length)
                        .reversed()
                        .thenComparingInt(found -> found.rule().rank())
                        .thenComparingInt(found -> found.words().start()))
                .filter(found -> kept.stream().noneMatch(other -> other.words().overlaps(found.words())))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(found -> found.words().start()));
        return kept;
    }
}
