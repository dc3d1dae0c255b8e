package io.mayberelated.search.query;

import io.mayberelated.search.query.Tokens.Kind;
import io.mayberelated.search.query.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a person typed. Words rank; {@code "what stands in quotation marks"} must be there; of {@code this OR that}
 * one must; {@code -this} must not; parentheses group. There is no text that is not a question.
 *
 * <p>Recursive descent over {@link Tokens}, which bound its depth:
 *
 * <pre>
 * group       = { alternatives }
 * alternatives = item { "OR" item }
 * item        = [ "-" ] ( word | phrase | "(" group ")" )
 * </pre>
 */
final class Question {
    /** More words than a person types; each costs a walk through its postings. */
    static final int CLAUSES_MAX = 64;

    private final List<Token> tokens;
    private int at;
    private int clauses;

    private Question(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws TooManyClauses beyond {@value #CLAUSES_MAX} words and phrases */
    static Asked.Group read(String text) {
        Question question = new Question(Tokens.of(text));
        Asked.Group whole = question.group();
        if (question.clauses > CLAUSES_MAX) {
            throw new TooManyClauses(question.clauses);
        }
        return whole;
    }

    private Asked.Group group() {
        List<Asked> parts = new ArrayList<>();
        while (at < tokens.size() && kind() != Kind.CLOSE) {
            alternatives().ifPresent(parts::add);
        }
        at++; // the closing parenthesis, or the end
        return new Asked.Group(parts);
    }

    private Optional<Asked> alternatives() {
        List<Asked> found = new ArrayList<>();
        item().ifPresent(found::add);
        while (is(Kind.OR)) {
            at++;
            item().ifPresent(found::add);
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Asked.AnyOf(found));
        };
    }

    private Optional<Asked> item() {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case WORD -> leaf(new Asked.Word(token.text()));
            case PHRASE -> leaf(new Asked.Phrase(token.text()));
            case NOT -> not();
            case OPEN -> {
                at++;
                Asked.Group inner = group();
                yield inner.parts().isEmpty() ? Optional.empty() : Optional.of(inner);
            }
            case OR, CLOSE -> Optional.empty();
        };
    }

    private Optional<Asked> leaf(Asked leaf) {
        at++;
        clauses++;
        return Optional.of(leaf);
    }

    /** The tokens never hold two in a row. */
    private Optional<Asked> not() {
        at++;
        return item().map(Asked.Not::new);
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && kind() == kind;
    }

    private Kind kind() {
        return tokens.get(at).kind();
    }
}
