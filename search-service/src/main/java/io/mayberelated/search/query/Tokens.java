package io.mayberelated.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into what the parser reads. Every text can be cut: quotation marks and parentheses without a partner mean
 * nothing, nor do parentheses that are nested too deep.
 */
final class Tokens {
    /** What reads them calls itself, so their depth is a depth of the stack. */
    static final int DEPTH_MAX = 16;

    enum Kind {
        WORD,
        PHRASE,
        OPEN,
        CLOSE,
        OR,
        NOT
    }

    record Token(Kind kind, String text) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private Tokens(String text) {
        this.text = text;
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
                } else {
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

    private void word() {
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        tokens.add(new Token(word.equals("OR") ? Kind.OR : Kind.WORD, word));
    }

    private static boolean isEnd(char c) {
        return isBlank(c) || isQuote(c) || c == '(' || c == ')';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
    }
}
