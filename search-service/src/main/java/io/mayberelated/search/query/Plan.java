package io.mayberelated.search.query;

import io.mayberelated.events.Embedding;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkName;
import io.mayberelated.events.query.Clause;
import io.mayberelated.events.query.Question;
import io.mayberelated.search.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A search in Lucene's terms, for one view of the index.
 *
 * @param text      what was asked in words
 * @param required  what must hold of a hit that does not come from the words, beside the filters
 * @param isRanking whether one hit can answer better than another
 * @param title     the name of a work whose title the question may be
 * @param meaning   of the question, where it counts
 */
record Plan(
        Query text,
        Optional<Query> required,
        List<Query> filters,
        Optional<TextId.Kind> kind,
        boolean isRanking,
        Optional<WorkName> title,
        Optional<Embedding> meaning) {

    /** A question and what it means, which do not depend on the index. */
    record Asked(SearchQuery search, Optional<Question> question, Optional<Embedding> meaning) {
        Asked with(Filters filters) {
            return new Asked(
                    new SearchQuery(search.text(), filters, search.ranked(), search.page(), search.wants()),
                    question,
                    meaning);
        }
    }

    static Plan of(Asked asked, IndexSearcher searcher, Joins joins) throws IOException {
        Filters filters = asked.search().filters();
        Optional<WorkName> pasted = asked.question().flatMap(Question::named).map(Clause.Named::name);
        if (pasted.isPresent() && searcher.count(Fields.isNamed(pasted.get())) > 0) {
            return new Plan(
                    Fields.isNamed(pasted.get()),
                    Optional.empty(),
                    filters(filters, true, joins),
                    filters.kind(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
        TextQueries queries = new TextQueries(filters.kind(), joins);
        if (asked.question().isEmpty()) {
            return new Plan(
                    new MatchAllDocsQuery(),
                    Optional.empty(),
                    filters(filters, true, joins),
                    filters.kind(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
        Question question = asked.question().get();
        return new Plan(
                queries.of(question.whole()),
                queries.required(question.whole()),
                filters(filters, !saysItsKind(question), joins),
                filters.kind(),
                question.whole().isRanking(),
                title(question),
                asked.meaning());
    }

    /** Where a word is looked for only where texts of the kind have it, no filter need say so again. */
    private static boolean saysItsKind(Question question) {
        return question.whole().parts().stream()
                        .allMatch(part -> part instanceof Clause.Word || part instanceof Clause.Phrase)
                && question.whole().isRanking();
    }

    private static Optional<WorkName> title(Question question) {
        List<Clause> parts = question.whole().parts();
        if (parts.size() < 2 || !question.isPlain()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkName(WorkName.Scheme.TITLE, words(parts).collect(Collectors.joining(" "))));
        } catch (IllegalArgumentException noLettersOrTooLong) {
            return Optional.empty();
        }
    }

    private static Stream<String> words(List<Clause> parts) {
        return parts.stream().map(part -> ((Clause.Word) part).text());
    }

    private static List<Query> filters(Filters filters, boolean withKind, Joins joins) throws IOException {
        List<Query> queries = new ArrayList<>();
        if (withKind) {
            queries.add(filters.kind().map(Fields::isOfKind).orElseGet(Fields::isText));
        }
        if (filters.from().isPresent() || filters.to().isPresent()) {
            queries.add(TextQueries.between(filters.from(), filters.to()));
        }
        add(queries, filters.authors().stream().map(TextQueries::by).toList());
        add(queries, filters.venues().stream().map(Fields::isInVenue).toList());
        add(queries, filters.sites().stream().map(Fields::isOnSite).toList());
        List<Query> mentioning = new ArrayList<>();
        for (WorkName work : filters.mentions()) {
            mentioning.add(joins.mentions(work));
        }
        add(queries, mentioning);
        return queries;
    }

    private static void add(List<Query> queries, List<Query> alternatives) {
        if (!alternatives.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
            queries.add(any.build());
        }
    }

    /** All that answers, ranked by its words. */
    Query query() {
        return filters.isEmpty() ? text : filtered(Stream.empty(), new BooleanQuery.Builder().add(text, Occur.MUST));
    }

    /** What hits must be like that come from elsewhere than the words; empty when they may be like anything. */
    Optional<Query> filter() {
        List<Query> further =
                filters.stream().filter(filter -> !isOnlyKind(filter)).toList();
        return further.isEmpty() && required.isEmpty()
                ? Optional.empty()
                : Optional.of(filtered(required.stream(), new BooleanQuery.Builder()));
    }

    /** Vectors of a kind have a field of their own. */
    private boolean isOnlyKind(Query filter) {
        return filter.equals(kind.map(Fields::isOfKind).orElseGet(Fields::isText));
    }

    private Query filtered(Stream<Query> more, BooleanQuery.Builder query) {
        Stream.concat(filters.stream(), more).forEach(filter -> query.add(filter, Occur.FILTER));
        return query.build();
    }
}
