package io.mayberelated.ingest.format;

/** A record that does not follow its format; the message says what and where, for the person who sent it. */
public final class Unreadable extends Exception {
    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
