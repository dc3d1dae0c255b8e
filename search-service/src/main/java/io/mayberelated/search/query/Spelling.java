package io.mayberelated.search.query;

import io.mayberelated.events.analysis.Analysis;
import io.mayberelated.events.query.Clause;
import io.mayberelated.events.query.Question;
import io.mayberelated.search.index.Fields;
import io.mayberelated.search.query.Found.Correction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/**
 * Words that no text has, and the nearest that one has: by the words of titles and the names of authors, which are spelled
 * with care. A word that is anywhere is taken as it is.
 */
final class Spelling {
    /** Shorter words are too near to too many. */
    private static final int CHARS_MIN = 4;

    private static final int CANDIDATES = 3;
    /** Each takes longer than most questions; who has more of them writes another language. */
    private static final int LOOKED_FOR_MAX = 5;

    /** In more than a quarter of its letters two words are different words (Jaro–Winkler would forgive less at the end). */
    private static final float ACCURACY = 0.7f;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Comparator<SuggestWord> NEAREST_FIRST = Comparator.<SuggestWord>comparingDouble(
                    word -> word.score)
            .thenComparingInt(word -> word.freq)
            .reversed()
            .thenComparing(word -> word.string);

    private Spelling() {}

    /** Empty for most questions, and then found out by one look into a dictionary a word. */
    static List<Correction> corrections(IndexSearcher searcher, Question question) {
        IndexReader reader = searcher.getIndexReader();
        try {
            List<Correction> corrections = new ArrayList<>();
            int doubtful = 0;
            for (String word : words(question.whole()).distinct().toList()) {
                if (isDoubtful(reader, word) && ++doubtful <= LOOKED_FOR_MAX) {
                    nearest(reader, word).ifPresent(near -> corrections.add(new Correction(word, near)));
                }
            }
            return corrections;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** The question as it is looked for. */
    static Plan.Asked corrected(Plan.Asked asked, List<Correction> corrections) {
        return corrections.isEmpty()
                ? asked
                : new Plan.Asked(
                        asked.search(),
                        asked.question()
                                .map(question -> new Question(
                                        (Clause.Group) corrected(question.whole(), corrections),
                                        question.clauses(),
                                        question.prefixes(),
                                        question.notes())),
                        asked.meaning());
    }

    /** The text with each word replaced. */
    static Optional<String> didYouMean(String text, List<Correction> corrections) {
        String meant = text;
        for (Correction correction : corrections) {
            meant = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(correction.from()) + "(?![\\p{L}\\p{N}])")
                    .matcher(meant)
                    .replaceAll(Matcher.quoteReplacement(correction.to()));
        }
        return corrections.isEmpty() ? Optional.empty() : Optional.of(meant);
    }

    private static Stream<String> words(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text) -> Stream.of(text);
            case Clause.Within(Clause.Field field, Clause.Word(String text))
            when field != Clause.Field.VENUE -> Stream.of(text);
            case Clause.AnyOf(List<Clause> alternatives) ->
                alternatives.stream().flatMap(Spelling::words);
            case Clause.Group(List<Clause> parts) -> parts.stream().flatMap(Spelling::words);
            default -> Stream.empty();
        };
    }

    private static Clause corrected(Clause clause, List<Correction> corrections) {
        return switch (clause) {
            case Clause.Word word -> corrected(word, corrections);
            case Clause.Within(Clause.Field field, Clause.Word word) ->
                new Clause.Within(field, corrected(word, corrections));
            case Clause.AnyOf(List<Clause> alternatives) ->
                new Clause.AnyOf(alternatives.stream()
                        .map(each -> corrected(each, corrections))
                        .toList());
            case Clause.Group(List<Clause> parts) ->
                new Clause.Group(
                        parts.stream().map(each -> corrected(each, corrections)).toList());
            default -> clause;
        };
    }

    private static Clause.Word corrected(Clause.Word word, List<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.from().equals(word.text()))
                .findFirst()
                .map(correction -> new Clause.Word(correction.to()))
                .orElse(word);
    }

    private static boolean isDoubtful(IndexReader reader, String word) throws IOException {
        if (word.length() < CHARS_MIN || !LETTERS.matcher(word).matches()) {
            return false;
        }
        List<String> terms = Analysis.words(word);
        return terms.size() == 1 && !isAnywhere(reader, new BytesRef(terms.getFirst()));
    }

    private static boolean isAnywhere(IndexReader reader, BytesRef term) throws IOException {
        for (String field : List.of(Fields.WORK, Fields.TEXT, Fields.SAID)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null && terms.iterator().seekExact(term)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> nearest(IndexReader reader, String word) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(CHARS_MIN);
        checker.setAccuracy(ACCURACY);
        List<String> written = Analysis.asWritten(word);
        List<SuggestWord> near = new ArrayList<>();
        for (String field : List.of(Fields.TITLE_WORDS, Fields.AUTHORS)) {
            near.addAll(List.of(checker.suggestSimilar(
                    new Term(field, written.getFirst()), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)));
        }
        return near.stream().min(NEAREST_FIRST).map(found -> found.string);
    }
}
