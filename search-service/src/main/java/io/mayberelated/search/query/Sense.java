package io.mayberelated.search.query;

import io.mayberelated.events.query.Clause;
import io.mayberelated.events.query.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a question that have a meaning together: not those that must not be there, nor what is asked of fields. */
final class Sense {
    private Sense() {}

    static Optional<String> of(Question question) {
        String words = words(question.whole()).collect(Collectors.joining(" "));
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static Stream<String> words(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text) -> Stream.of(text);
            case Clause.Phrase(String text) -> Stream.of(text);
            case Clause.Within(Clause.Field field, Clause.Text what)
            when field == Clause.Field.TITLE -> Stream.of(what.text());
            case Clause.AnyOf(List<Clause> alternatives) ->
                alternatives.stream().flatMap(Sense::words);
            case Clause.Group(List<Clause> parts) -> parts.stream().flatMap(Sense::words);
            default -> Stream.empty();
        };
    }
}
