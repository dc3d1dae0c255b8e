package io.mayberelated.recommend.readers;

import io.mayberelated.events.WorkName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a reader said of a work.
 *
 * @param reader a name that the reader, or a program for it, made up; whoever knows it may read along
 * @param work   the name by which it was said; any name of the work stands for all
 * @param at     to the millisecond, as any store keeps it
 */
public record Feedback(String reader, WorkName work, Kind kind, Instant at) {
    /** Enough for a life of reading. */
    public static final int OF_ONE_READER_MAX = 10_000;

    private static final Pattern READER = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    /** What was said. */
    public enum Kind {
        /** It is known, and not to be recommended again. */
        READ,
        /** It is wanted: what is like it is, too. */
        SAVED,
        /** It is not wanted, and what is near it rather not. */
        DISMISSED
    }

    public Feedback {
        requireReader(reader);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws IllegalArgumentException when it is none; the message says what one is */
    public static String requireReader(String reader) {
        if (!READER.matcher(reader).matches()) {
            throw new IllegalArgumentException(
                    "expected 1 to 64 letters, digits, points, underscores, tildes or hyphens");
        }
        return reader;
    }
}
