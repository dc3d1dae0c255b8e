package io.mayberelated.events;

import java.util.regex.Pattern;

/** Names one comment; given by its source, for example {@code demo:t01-c03} or a forum's own id. */
public record CommentId(String value) {
    /** Lucene and Kafka take longer ones; people who read logs do not. */
    public static final int CHARS_MAX = 256;

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e&&[^\"\\\\<>^`{|}]]{1," + CHARS_MAX + "}");

    public CommentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not the id of a comment: '%s' (expected 1 to %d printable ASCII characters without spaces, quotes, backslashes, angle or curly brackets)"
                            .formatted(value.length() <= 80 ? value : value.substring(0, 80) + "…", CHARS_MAX));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
