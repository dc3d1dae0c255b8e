package io.mayberelated.search.query;

import io.mayberelated.events.WorkName;
import io.mayberelated.search.index.Analysis;
import io.mayberelated.search.index.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Puts in Lucene's terms what was asked. Nothing here expands (no wildcards, no fuzziness), so nothing explodes. */
final class TextQueries {
    /** Above what any sum of words reaches. */
    private static final float IS_THE_TITLE = 100f;
    /** The words of a question next to each other in a title. */
    private static final float IN_THE_TITLE = 1f;

    private static final int IN_THE_TITLE_SLOP = 1;

    private TextQueries() {}

    static Query of(String text) {
        Asked.Group asked = Question.read(text);
        BooleanQuery.Builder query = clauses(asked);
        if (asked.parts().stream().allMatch(Asked.Word.class::isInstance)) {
            preferTitles(query, text);
        }
        return query.build();
    }

    /** Plain words may be a title, or a part of one. Whatever is holds the words, so one flat disjunction says it all. */
    private static void preferTitles(BooleanQuery.Builder words, String text) {
        List<String> terms = Analysis.words(text);
        if (terms.size() < 2) {
            return;
        }
        words.add(new BoostQuery(Weights.near(Fields.TITLE, terms, IN_THE_TITLE_SLOP), IN_THE_TITLE), Occur.SHOULD);
        title(text)
                .ifPresent(title -> words.add(
                        new BoostQuery(new ConstantScoreQuery(Fields.isNamed(title)), IS_THE_TITLE), Occur.SHOULD));
    }

    private static Optional<WorkName> title(String text) {
        return Names.in("title:" + text);
    }

    private static Query of(Asked asked) {
        return switch (asked) {
            case Asked.Word word -> word(word.text());
            case Asked.Phrase phrase -> phrase(phrase.text());
            case Asked.AnyOf any -> anyOf(any);
            case Asked.Group group -> group(group);
            case Asked.Not not -> group(new Asked.Group(List.of(not)));
        };
    }

    /** What is one word to a person may be several to the index, such as {@code state-of-the-art}. */
    private static Query word(String text) {
        List<String> terms = Analysis.words(text);
        return switch (terms.size()) {
            case 0 -> new MatchNoDocsQuery("no letters or digits");
            case 1 -> Weights.word(terms.getFirst(), Analysis.names(text));
            default -> Weights.phrase(text);
        };
    }

    private static Query phrase(String text) {
        return Analysis.words(text).size() <= 1 ? word(text) : Weights.phrase(text);
    }

    private static Query anyOf(Asked.AnyOf any) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.alternatives().forEach(alternative -> query.add(of(alternative), Occur.SHOULD));
        return query.build();
    }

    private static Query group(Asked.Group group) {
        return clauses(group).build();
    }

    private static BooleanQuery.Builder clauses(Asked.Group group) {
        List<Asked> parts = withoutCommonWords(group.parts());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Asked part : parts) {
            switch (part) {
                case Asked.Word _, Asked.Group _ -> query.add(of(part), Occur.SHOULD);
                case Asked.Phrase phrase -> {
                    if (!Analysis.words(phrase.text()).isEmpty()) {
                        query.add(of(phrase), Occur.MUST);
                    }
                }
                case Asked.AnyOf any -> query.add(of(any), Occur.MUST);
                case Asked.Not not -> query.add(of(not.what()), Occur.MUST_NOT);
            }
        }
        if (!parts.isEmpty() && parts.stream().allMatch(Asked.Not.class::isInstance)) {
            query.add(Fields.isText(), Occur.MUST);
        }
        return query;
    }

    private static List<Asked> withoutCommonWords(List<Asked> parts) {
        List<Asked> telling = parts.stream().filter(part -> !isCommon(part)).collect(Collectors.toUnmodifiableList());
        return telling.stream().allMatch(Asked.Not.class::isInstance) ? parts : telling;
    }

    private static boolean isCommon(Asked part) {
        return part instanceof Asked.Word(String text) && Analysis.isCommon(text);
    }
}
