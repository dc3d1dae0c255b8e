package io.mayberelated.ingest.source;

import java.time.Instant;
import java.util.Optional;

/** What a source answered. That it asks us to wait, or to go away, is an answer and no exception. */
public sealed interface Fetched {
    /**
     * Something, or nothing newer.
     *
     * @param next     how far the source is read once the content is durable
     * @param isLast   whether there is nothing more for now
     * @param whenKept to be done when the content is durable
     */
    record Page(Content content, Cursor next, boolean isLast, Runnable whenKept) implements Fetched {
        public Page(Content content, Cursor next, boolean isLast) {
            this(content, next, isLast, () -> {});
        }

        /** Nothing came of it, and there is more to ask. */
        public static Page goOn(Cursor next) {
            return new Page(Content.NOTHING, next, false);
        }

        /** There is nothing newer. */
        public static Page caughtUp(Cursor next) {
            return new Page(Content.NOTHING, next, true);
        }
    }

    /**
     * Not now.
     *
     * @param notBefore where the service says so
     */
    record Busy(Optional<Instant> notBefore, String because) implements Fetched {}

    /**
     * The service wants no program to read it, or not this one. That is its right: nothing is done to get round it, it is
     * left alone for hours, and a person is told.
     */
    record Challenged(String because) implements Fetched {}

    /** What came is not what this code knows; a person has to look, and trying again soon is of no use. */
    record Unreadable(String because) implements Fetched {}
}
