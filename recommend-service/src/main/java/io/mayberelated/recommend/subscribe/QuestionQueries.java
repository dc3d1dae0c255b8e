package io.mayberelated.recommend.subscribe;

import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.query.Clause;
import io.mayberelated.events.query.Question;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Questions in the search language as standing queries. What each part asks for is what it asks for in a search: the same
 * parser, the same terms, the same rule of what is required. Only how good an answer is does not matter here.
 */
final class QuestionQueries {
    private static final LocalDate FIRST_DAY = LocalDate.of(-9999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** Words of a name or a venue may stand in any order, with others between. */
    private static final int NAME_SLOP = 8;

    private static final Query NOTHING = new MatchNoDocsQuery("no letters or digits");
    private static final List<String> SAYING = List.of(Layout.WORK, Layout.TEXT);

    private QuestionQueries() {}

    static Query of(Question question) {
        return question.named()
                .map(named -> is(Layout.NAME, named.name().toString()))
                .orElseGet(() -> group(question.whole()));
    }

    /** What has one of some words or phrases. */
    static Query anyPhrase(List<String> texts) {
        return anyOf(texts.stream().map(QuestionQueries::phrase).toList());
    }

    private static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> anyOf(word(word.text()));
            case Clause.Phrase phrase -> phrase(phrase.text());
            case Clause.Prefix prefix -> prefix(prefix.text(), List.of(Layout.WORK, Layout.TITLE_WORDS, Layout.TEXT));
            case Clause.Within within -> within(within.field(), within.what());
            case Clause.Years years -> years(years);
            case Clause.OfKind of -> is(Layout.KIND, of.kind().name().toLowerCase(Locale.ROOT));
            case Clause.InThread thread -> is(Layout.THREAD, thread.thread());
            case Clause.OnSite site -> is(Layout.SITE, site.host());
            case Clause.Mentions mentions -> is(Layout.MENTIONS, mentions.work().toString());
            case Clause.Cites cites -> is(Layout.CITES, cites.work().toString());
            case Clause.Has has -> is(Layout.HAS, has.part().said());
            case Clause.Named named -> named(named);
            case Clause.Not not -> of(not.what());
            case Clause.AnyOf any ->
                anyOf(any.alternatives().stream()
                        .map(QuestionQueries::alternative)
                        .toList());
            case Clause.Group group -> group(group);
        };
    }

    private static Query group(Clause.Group group) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean hasOptional = false;
        boolean hasRanked = false;
        for (Clause part : CommonWords.without(group.parts())) {
            if (isEmpty(part)) {
                continue;
            }
            query.add(of(part), occur(part));
            hasOptional |= occur(part) == Occur.SHOULD;
            hasRanked |= occur(part) == Occur.MUST;
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

    /** A word alone counts wherever it stands; the parts of a compound count alone, too. */
    private static List<Query> word(String text) {
        List<String> terms = Analysis.words(text);
        if (terms.size() == 1) {
            return anywhere(terms);
        }
        List<Query> alternatives = new ArrayList<>();
        if (!terms.isEmpty()) {
            alternatives.addAll(phrases(terms));
            alternatives.addAll(anywhere(
                    terms.stream().filter(term -> !Analysis.isCommon(term)).toList()));
        }
        return alternatives;
    }

    private static Query phrase(String text) {
        List<String> terms = Analysis.words(text);
        return anyOf(terms.size() <= 1 ? word(text) : phrases(terms));
    }

    private static List<Query> anywhere(List<String> terms) {
        return terms.stream()
                .flatMap(term -> SAYING.stream().map(field -> is(field, term)))
                .toList();
    }

    private static List<Query> phrases(List<String> terms) {
        return SAYING.stream().map(field -> near(field, terms, 0)).toList();
    }

    private static Query prefix(String text, List<String> fields) {
        List<String> words = Analysis.asWritten(text);
        return words.size() == 1
                ? anyOf(fields.stream()
                        .<Query>map(field -> new PrefixQuery(new Term(field, words.getFirst())))
                        .toList())
                : NOTHING;
    }

    private static Query within(Clause.Field field, Clause.Text what) {
        return switch (field) {
            case TITLE ->
                what instanceof Clause.Prefix(String text)
                        ? prefix(text, List.of(Layout.TITLE, Layout.TITLE_WORDS))
                        : near(Layout.TITLE, Analysis.words(what.text()), 0);
            case AUTHOR -> asWritten(Layout.AUTHORS, what);
            case VENUE -> asWritten(Layout.VENUE, what);
        };
    }

    private static Query asWritten(String field, Clause.Text what) {
        List<String> terms = Analysis.asWritten(what.text());
        return switch (what) {
            case Clause.Prefix(String text) -> prefix(text, List.of(field));
            case Clause.Phrase _ -> near(field, terms, 0);
            case Clause.Word _ -> near(field, terms, NAME_SLOP);
        };
    }

    private static Query years(Clause.Years years) {
        LocalDate from = years.from().map(year -> year.atDay(1)).orElse(FIRST_DAY);
        LocalDate to = years.to().map(QuestionQueries::lastDay).orElse(LAST_DAY);
        return LongRange.newIntersectsQuery(Layout.DAYS, new long[] {from.toEpochDay()}, new long[] {to.toEpochDay()});
    }

    private static LocalDate lastDay(Year year) {
        return year.atDay(year.length());
    }

    private static Query named(Clause.Named named) {
        List<Query> alternatives = new ArrayList<>(word(named.text()));
        alternatives.add(is(Layout.NAME, named.name().toString()));
        return anyOf(alternatives);
    }

    private static Query alternative(Clause clause) {
        return clause instanceof Clause.Not ? group(new Clause.Group(List.of(clause))) : of(clause);
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query near(String field, List<String> terms, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return terms.isEmpty() ? NOTHING : phrase.build();
    }

    private static Query anyOf(List<Query> alternatives) {
        if (alternatives.isEmpty()) {
            return NOTHING;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> query.add(alternative, Occur.SHOULD));
        return query.build();
    }
}
