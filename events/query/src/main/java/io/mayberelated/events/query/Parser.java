package io.mayberelated.events.query;

import io.mayberelated.events.WorkName;
import io.mayberelated.events.query.Question.Note;
import io.mayberelated.events.query.Tokens.Kind;
import io.mayberelated.events.query.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recursive descent over {@link Tokens}, which bound its depth:
 *
 * <pre>
 * group        = { alternatives }
 * alternatives = item { "OR" item }
 * item         = { "-" | "NOT" | field ":" } ( word | phrase | "(" group ")" )
 * </pre>
 *
 * A field before parentheses holds for each word in them.
 */
final class Parser {
    /** Shorter ones stand for too many words, and are words themselves. */
    private static final int PREFIX_CHARS_MIN = 2;

    /** Spares most words the question whether they are one. */
    private static final Pattern MAY_BE_A_NAME = Pattern.compile("[:/\\d]");

    private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\p{N}]+\\*");

    private final List<Token> tokens;
    private final List<Note> notes = new ArrayList<>();
    private int at;
    private int clauses;
    private int prefixes;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Question read() {
        Clause.Group whole = group(Optional.empty());
        return new Question(whole, clauses, prefixes, notes);
    }

    private Clause.Group group(Optional<FieldName> field) {
        List<Clause> parts = new ArrayList<>();
        while (at < tokens.size() && kind() != Kind.CLOSE) {
            alternatives(field).ifPresent(parts::add);
        }
        at++; // the closing parenthesis, or the end
        return new Clause.Group(parts);
    }

    private Optional<Clause> alternatives(Optional<FieldName> field) {
        List<Clause> found = new ArrayList<>();
        item(field).ifPresent(found::add);
        while (is(Kind.OR)) {
            at++;
            item(field).ifPresent(found::add);
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Clause.AnyOf(found));
        };
    }

    /** Minus and fields may come one after the other; however often one says no, it means no, and the last field counts. */
    private Optional<Clause> item(Optional<FieldName> outer) {
        Optional<FieldName> field = outer;
        boolean wanted = true;
        for (; is(Kind.NOT) || is(Kind.FIELD); at++) {
            wanted &= !is(Kind.NOT);
            field = is(Kind.FIELD) ? FieldName.of(tokens.get(at).text()) : field;
        }
        Optional<Clause> found = at < tokens.size() ? positive(field) : Optional.empty();
        return wanted ? found : found.map(Clause.Not::new);
    }

    private Optional<Clause> positive(Optional<FieldName> field) {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case WORD -> leaf(field, word(token.text()));
            case PHRASE -> leaf(field, new Clause.Phrase(token.text()));
            case OPEN -> {
                at++;
                Clause.Group inner = group(field);
                yield inner.parts().isEmpty() ? Optional.empty() : Optional.of(inner);
            }
            case OR, CLOSE, NOT, FIELD -> Optional.empty();
        };
    }

    private Optional<Clause> leaf(Optional<FieldName> field, Clause.Text text) {
        at++;
        clauses += Parts.of(text.text());
        if (text instanceof Clause.Prefix) {
            prefixes++;
        }
        return Optional.of(field.map(name -> within(name, text)).orElseGet(() -> named(text)));
    }

    private Clause within(FieldName field, Clause.Text value) {
        return field.clause(value).orElseGet(() -> {
            String written = field.said() + ":" + value.text();
            notes.add(new Note(written, "read as words; after %s: stands %s".formatted(field.said(), field.takes())));
            return new Clause.Word(written);
        });
    }

    private static Clause named(Clause.Text text) {
        return text instanceof Clause.Word(String word)
                        && MAY_BE_A_NAME.matcher(word).find()
                ? Names.in(word)
                        .filter(name -> name.scheme().isIdentifier() || name.scheme() == WorkName.Scheme.URL)
                        .<Clause>map(name -> new Clause.Named(name, word))
                        .orElse(text)
                : text;
    }

    private static Clause.Text word(String text) {
        return text.length() > PREFIX_CHARS_MIN && PREFIX.matcher(text).matches()
                ? new Clause.Prefix(text.substring(0, text.length() - 1))
                : new Clause.Word(text);
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && kind() == kind;
    }

    private Kind kind() {
        return tokens.get(at).kind();
    }
}
