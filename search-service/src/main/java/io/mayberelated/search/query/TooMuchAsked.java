package io.mayberelated.search.query;

/** A question of more words than are looked up at once. */
public final class TooMuchAsked extends RuntimeException {
    TooMuchAsked(String message) {
        super(message);
    }
}
