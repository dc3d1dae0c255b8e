package io.mayberelated.search.query;

import io.mayberelated.events.TextId;
import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.query.Clause;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Puts in Lucene's terms what was asked. Beginnings of words are the only thing that stands for many terms; they are few,
 * and count alike however many words they stand for.
 */
final class TextQueries {
    private static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** Words of a name or a venue may stand in any order, with others between. */
    private static final int NAME_SLOP = 8;
    /** A name among words is more than a word. */
    private static final float NAMED = 20f;

    /** The parts of a compound next to each other, beside what they count alone. */
    private static final float TOGETHER = 0.25f;

    private static final Query NOTHING = new MatchNoDocsQuery("no letters or digits");

    private final Optional<TextId.Kind> kind;
    private final Joins joins;

    /** @param kind of the texts that are looked for */
    TextQueries(Optional<TextId.Kind> kind, Joins joins) {
        this.kind = kind;
        this.joins = joins;
    }

    /** What ranks, and what is required. */
    Query of(Clause.Group whole) throws IOException {
        return group(whole);
    }

    /** What is required alone: for hits that come from elsewhere. */
    Optional<Query> required(Clause.Group whole) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clause part : whole.parts()) {
            if (part.isRequired() && !isEmpty(part)) {
                query.add(of(part), part instanceof Clause.Not ? Occur.MUST_NOT : Occur.FILTER);
            }
        }
        BooleanQuery required = query.build();
        return required.clauses().isEmpty() ? Optional.empty() : Optional.of(matching(required));
    }

    private Query of(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.Word word -> any(word(word.text()));
            case Clause.Phrase phrase -> phrase(phrase.text());
            case Clause.Prefix prefix -> prefix(prefix.text());
            case Clause.Within within -> within(within.field(), within.what());
            case Clause.Years years -> years(years);
            case Clause.OfKind of -> Fields.isOfKind(of.kind());
            case Clause.InThread thread -> Fields.isInThread(thread.thread());
            case Clause.OnSite site -> Fields.isOnSite(site.host());
            case Clause.Mentions mentions -> joins.mentions(mentions.work());
            case Clause.Cites cites -> joins.cites(cites.work());
            case Clause.Has has -> Fields.has(has.part().said());
            case Clause.Named named -> named(named);
            case Clause.Not not -> of(not.what());
            case Clause.AnyOf any -> anyOf(any);
            case Clause.Group group -> group(group);
        };
    }

    private Query group(Clause.Group group) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean hasOptional = false;
        boolean hasRanked = false;
        for (Clause part : CommonWords.without(group.parts())) {
            if (part instanceof Clause.Word(String text)) {
                word(text).forEach(alternative -> query.add(alternative, Occur.SHOULD));
                hasOptional = true;
            } else if (!isEmpty(part)) {
                Occur occur = occur(part);
                query.add(of(part), occur);
                hasOptional |= occur == Occur.SHOULD;
                hasRanked |= occur == Occur.MUST;
            }
        }
        if (hasOptional && !hasRanked) {
            query.setMinimumNumberShouldMatch(1); // a filter alone would let all through that have none of the words
        }
        return matching(query.build());
    }

    private static Occur occur(Clause part) {
        if (part instanceof Clause.Not) {
            return Occur.MUST_NOT;
        }
        if (!part.isRequired()) {
            return Occur.SHOULD;
        }
        return part.isRanking() ? Occur.MUST : Occur.FILTER;
    }

    /** Nothing between quotation marks asks for nothing. */
    private static boolean isEmpty(Clause part) {
        return part instanceof Clause.Phrase(String text)
                && Analysis.words(text).isEmpty();
    }

    /** What is only not wanted leaves all else. */
    private static Query matching(BooleanQuery query) {
        boolean isOnlyNot = !query.clauses().isEmpty()
                && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT);
        if (!isOnlyNot) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        query.clauses().forEach(all::add);
        return all.build();
    }

    private List<Query> word(String text) {
        List<String> terms = Analysis.words(text);
        return switch (terms.size()) {
            case 0 -> List.of(NOTHING);
            case 1 -> Weights.term(terms.getFirst(), kind);
            default -> compound(terms);
        };
    }

    /**
     * What is one word to a person may be several to the index, such as {@code pre-training} and {@code gpt-4}. Others
     * write it in another way, so its parts count alone, and more where they stand together.
     */
    private List<Query> compound(List<String> terms) {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(new BoostQuery(Weights.phrase(terms, kind), TOGETHER));
        terms.stream()
                .filter(term -> !Analysis.isCommon(term))
                .forEach(term -> alternatives.addAll(Weights.term(term, kind)));
        return alternatives;
    }

    private Query phrase(String text) {
        List<String> terms = Analysis.words(text);
        return terms.size() <= 1 ? any(word(text)) : Weights.phrase(terms, kind);
    }

    private Query prefix(String text) {
        List<Query> anywhere = new ArrayList<>(3);
        if (Weights.mayBe(TextId.Kind.WORK, kind)) {
            anywhere.add(beginsWith(Fields.WORK, text));
            anywhere.add(beginsWith(Fields.TITLE_WORDS, text));
        }
        if (Weights.mayBe(TextId.Kind.COMMENT, kind)) {
            anywhere.add(beginsWith(Fields.TEXT, text));
        }
        return new DisjunctionMaxQuery(anywhere, 0f);
    }

    private static Query beginsWith(String field, String text) {
        List<String> words = Analysis.asWritten(text);
        return words.size() == 1 ? new PrefixQuery(new Term(field, words.getFirst())) : NOTHING;
    }

    private static Query within(Clause.Field field, Clause.Text what) {
        return switch (field) {
            case TITLE -> inTitle(what);
            case AUTHOR -> asWritten(Fields.AUTHORS, what);
            case VENUE -> asWritten(Fields.VENUE, what);
        };
    }

    private static Query inTitle(Clause.Text what) {
        if (what instanceof Clause.Prefix(String text)) {
            return new DisjunctionMaxQuery(
                    List.of(beginsWith(Fields.TITLE, text), beginsWith(Fields.TITLE_WORDS, text)), 0f);
        }
        List<String> terms = Analysis.words(what.text());
        return terms.isEmpty() ? NOTHING : Weights.phrase(Fields.TITLE, terms);
    }

    private static Query asWritten(String field, Clause.Text what) {
        List<String> terms = Analysis.asWritten(what.text());
        return switch (what) {
            case Clause.Prefix(String text) -> beginsWith(field, text);
            case Clause.Phrase _ -> terms.isEmpty() ? NOTHING : Weights.phrase(field, terms);
            case Clause.Word _ -> terms.isEmpty() ? NOTHING : Weights.near(field, terms, NAME_SLOP);
        };
    }

    /** A text by someone, by words of the name in any order. */
    static Query by(String author) {
        return asWritten(Fields.AUTHORS, new Clause.Word(author));
    }

    private static Query years(Clause.Years years) {
        return Fields.isBetween(
                years.from().map(year -> year.atDay(1)).orElse(FIRST_DAY),
                years.to().map(TextQueries::lastDay).orElse(LAST_DAY));
    }

    private static LocalDate lastDay(Year year) {
        return year.atDay(year.length());
    }

    /** Published or posted between two days. */
    static Query between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return Fields.isBetween(from.orElse(FIRST_DAY), to.orElse(LAST_DAY));
    }

    private Query named(Clause.Named named) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new BoostQuery(new ConstantScoreQuery(Fields.isNamed(named.name())), NAMED), Occur.SHOULD);
        word(named.text()).forEach(alternative -> query.add(alternative, Occur.SHOULD));
        return query.build();
    }

    private Query anyOf(Clause.AnyOf any) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Clause alternative : any.alternatives()) {
            query.add(
                    alternative instanceof Clause.Not ? group(new Clause.Group(List.of(alternative))) : of(alternative),
                    Occur.SHOULD);
        }
        return query.build();
    }

    private static Query any(List<Query> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> query.add(alternative, Occur.SHOULD));
        return query.build();
    }
}
