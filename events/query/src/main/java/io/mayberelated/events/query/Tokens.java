package io.mayberelated.events.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into what the parser reads. Every text can be cut: quotation marks and parentheses without a partner mean
 * nothing, nor do parentheses that are nested too deep.
 */
final class Tokens {
    /** What reads them calls itself, so their depth is a depth of the stack. */
    static final int DEPTH_MAX = 16;

    /** Addresses and DOIs may hold parentheses; they go on to the next blank. */
    private static final Pattern NAME_WITH_ANYTHING = Pattern.compile("(?i)(?:https?://|(?:doi:\\s?)?10\\.\\d{4,9}/)");

    private static final Pattern FIELD = Pattern.compile("([a-zA-Z]{2,10}):(?=\\S)");

    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        OR,
        NOT
    }

    record Token(Kind kind, String text) {}

    private final String text;
    private final Matcher name;
    private final Matcher field;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Tokens(String text) {
        this.text = text;
        this.name = NAME_WITH_ANYTHING.matcher(text);
        this.field = FIELD.matcher(text);
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case '"', '“', '”' -> phrase();
            case '(' -> open();
            case ')' -> close();
            case '-' -> minus();
            default -> {
                if (isBlank(c)) {
                    at++;
                } else if (!field()) {
                    word();
                }
            }
        }
    }

    private void phrase() {
        int end = at + 1;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        if (end < text.length()) {
            tokens.add(new Token(Kind.PHRASE, text.substring(at + 1, end)));
            at = end + 1;
        } else {
            at++; // without a partner it is no phrase
        }
    }

    private void open() {
        at++;
        if (++depth <= DEPTH_MAX) {
            tokens.add(new Token(Kind.OPEN, "("));
        }
    }

    private void close() {
        at++;
        if (depth > 0 && depth-- <= DEPTH_MAX) {
            tokens.add(new Token(Kind.CLOSE, ")"));
        }
    }

    /** Only before something: a dash between blanks is a dash. */
    private void minus() {
        at++;
        boolean before = at < text.length() && !isBlank(text.charAt(at)) && "-)".indexOf(text.charAt(at)) < 0;
        if (before) {
            tokens.add(new Token(Kind.NOT, "-"));
        }
    }

    /** One that is known; any other is part of its word. */
    private boolean field() {
        field.region(at, text.length());
        if (!field.lookingAt() || FieldName.of(field.group(1)).isEmpty()) {
            return false;
        }
        at = field.end();
        tokens.add(new Token(Kind.FIELD, field.group(1)));
        return true;
    }

    private void word() {
        int start = at;
        boolean anything = name.region(at, text.length()).lookingAt();
        at = anything ? name.end() : at;
        while (at < text.length() && !(anything ? isBlankOrQuote(text.charAt(at)) : isEnd(text.charAt(at)))) {
            at++;
        }
        while (depth > 0 && at > start + 1 && text.charAt(at - 1) == ')' && closesMoreThanItOpens(start)) {
            at--; // it closes what was opened before the name
        }
        String word = text.substring(start, at);
        tokens.add(new Token(kind(word), word));
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> Kind.WORD;
        };
    }

    private boolean closesMoreThanItOpens(int start) {
        long opened = text.substring(start, at).chars().filter(c -> c == '(').count();
        return text.substring(start, at).chars().filter(c -> c == ')').count() > opened;
    }

    private static boolean isEnd(char c) {
        return isBlankOrQuote(c) || c == '(' || c == ')';
    }

    private static boolean isBlankOrQuote(char c) {
        return isBlank(c) || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
    }
}
